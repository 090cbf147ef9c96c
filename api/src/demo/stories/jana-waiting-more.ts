import { exchange, type Story } from '../story.ts';

/** The rest of a full desk: more people whom Jana has still to answer. */
export const moreWaitingForJana: Story[] = [
  exchange('Trampolin', { minutesAgo: 25 }, { reason: 'parenting', topic: 'as-parent' }, [
    'Guten Tag, unsere Tochter (7) bleibt nicht mehr allein im Zimmer, seit in der Schule von Einbrechern erzählt wurde. Jeden Abend sitze ich bis zehn an ihrem Bett. Wie komme ich da wieder heraus, ohne dass sie sich verlassen fühlt?',
  ]),
  exchange('Seilbahn', { minutesAgo: 260 }, { reason: 'separation', topic: 'as-parent' }, [
    'Wir haben uns vor drei Wochen getrennt und wollen es den Kindern am Sonntag sagen. Sie sind 5 und 8. Gibt es einen Satz, mit dem man anfängt?',
    'Guten Abend, dass Sie es zu zweit sagen wollen, ist das Wichtigste schon. Ein Anfang kann sein: „Wir haben etwas entschieden, das euch traurig machen wird, und wir bleiben beide eure Eltern.“ Was soll gleich bleiben, Zimmer, Schule, Freitagskino? Das brauchen Kinder am ersten Abend. Jana',
    'Danke. Gleich bleibt die Schule und das Freitagskino, beim Zimmer wissen wir es nicht. Sollen wir das dann auch so sagen, dass wir es nicht wissen?',
  ]),
  exchange('fast_17', { workingDaysAgo: 1, at: '22:41' }, { reason: 'distress', topic: 'as-young-person' }, [
    'hi, ich kann vor klausuren nicht mehr schlafen und dann schlaf ich in der klausur fast ein. meine eltern sagen ich soll halt früher ins bett',
    'Hallo, „halt früher ins Bett“ hilft wenig, wenn der Kopf im Bett erst anfängt. Ich bin Jana. Was denkst du, wenn du da liegst: an die Klausur oder daran, dass du nicht schläfst?',
    'eher dass ich nicht schlafe. und dann rechne ich aus wie viele stunden noch bleiben. gestern um halb vier waren es noch zweieinhalb',
  ]),
  exchange('Kürbiskern', { workingDaysAgo: 1, at: '13:05' }, { reason: 'development', topic: 'as-parent' }, [
    'Mein Sohn ist fast vier und stottert seit dem Sommer. Die Kinderärztin sagt abwarten, die Erzieherin sagt Logopädie, meine Mutter sagt, ich rede zu schnell. Wem glaube ich?',
    'Guten Tag, drei Ratschläge, und alle meinen es gut. In diesem Alter stolpern viele Kinder über ihre Gedanken, weil die schneller sind als der Mund. Hören Sie einmal hin: wiederholt er Silben ganz locker, oder presst er? Und merkt er es selbst? Jana',
    'Locker, würde ich sagen. Er merkt es nicht, aber seine Schwester hat gestern gelacht, und da hat er mitten im Satz aufgehört. Das hat mir wehgetan.',
  ]),
  exchange(
    'Rote Laterne',
    { workingDaysAgo: 2, at: '21:30' },
    { reason: 'addiction', topic: 'as-relative' },
    [
      'Mein Bruder (15) verlässt das Zimmer nur noch zum Essen. Er zockt bis vier. Unsere Mutter ist alleinerziehend und hat aufgegeben. Ich wohne zwei Stunden weg und kann nur telefonieren.',
      'Guten Tag, Sie sind die Schwester, nicht die dritte Erziehungsperson, und trotzdem macht Ihr Anruf einen Unterschied. Fragen Sie ihn einmal nicht, ob er aufhört, sondern was er spielt und mit wem. Wer ist dort für ihn da? Jana',
      'Hab ich gemacht. Er hat eine Stunde geredet!! Er spielt mit einem Jungen aus Kiel, dem er mehr erzählt als uns. Meine Mutter will jetzt trotzdem das WLAN abschalten. Was sage ich ihr?',
    ],
  ),
  exchange('Wollsocke', { workingDaysAgo: 3, at: '09:15' }, { reason: 'school', topic: 'as-parent' }, [
    'Unser Kind soll die zweite Klasse wiederholen. Wir sind dafür, das Kind weint nur noch. Darf man über seinen Kopf hinweg entscheiden?',
    'Guten Tag, entscheiden müssen Sie, trösten auch. Was ist für Ihr Kind das Schlimmste daran: die Freundin zu verlieren, sich zu schämen, oder die neue Lehrerin? Das ist jedes Mal ein anderes Gespräch. Jana',
    'Die Freundin. Ganz eindeutig. Sie sitzen seit dem Kindergarten nebeneinander. Auf die Idee, dass es gar nicht um die Schule geht, sind wir nicht gekommen.',
  ]),
  exchange('Hinterhof', { workingDaysAgo: 5, at: '18:48' }, { reason: 'violence', topic: 'as-parent' }, [
    'Mein Ältester (13) ist auf dem Heimweg von drei Jungen festgehalten und ausgelacht worden. Er will nicht, dass wir zur Schule gehen. Wenn wir nichts tun, sieht es aus, als wäre es uns egal.',
    'Guten Tag, beides stimmt: dass er entscheiden will, und dass Sie nicht nichts tun können. Sagen Sie ihm genau das. Und fragen Sie, was aus seiner Sicht schiefgehen würde, wenn die Schule es erfährt. Oft kommt dann ein Weg, der ihm erträglich ist. Jana',
    'Er hat gesagt, es wird gefilmt worden sein und er will nicht wissen, wer es gesehen hat. Er geht seit zwei Tagen einen Umweg. Wir haben uns noch nicht gemeldet, ich wollte erst Ihre Meinung.',
  ]),
  exchange(
    'Milchkaffee',
    { workingDaysAgo: 7, at: '14:20' },
    { reason: 'family-conflict', topic: 'as-parent' },
    [
      'Meine Schwiegermutter wohnt im selben Haus und kommt ohne Klopfen herein. Mein Mann findet das normal. Ich fühle mich wie zu Besuch bei uns.',
      'Guten Tag, „wie zu Besuch bei uns“ ist ein klarer Satz. Haben Sie ihn Ihrem Mann so gesagt, ohne das Wort Mutter darin? Oft geht es leichter um die Tür als um die Person. Jana',
      'Er hat einen Riegel angebracht. Von sich aus! Jetzt ist sie beleidigt und isst sonntags nicht mehr mit. Und ich habe das schlechte Gewissen.',
    ],
  ),
];

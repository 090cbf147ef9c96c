import { exchange, type Story } from '../story.ts';

/** The rest of a full desk: people whom Jana has answered, and whose turn it is. */
export const moreAnsweredByJana: Story[] = [
  exchange('Papierflieger', { daysAgo: 1, at: '09:40' }, { reason: 'parenting', topic: 'as-parent' }, [
    'Unser Sohn (3) beißt in der Krippe. Die anderen Eltern schauen mich nicht mehr an.',
    'Guten Tag, beißen ist in diesem Alter eine Sprache, keine Bosheit, und sie vergeht mit den Wörtern. Wann passiert es: wenn es eng wird, wenn er müde ist, oder wenn ihm etwas weggenommen wird? Und wer tröstet eigentlich Sie? Jana',
  ]),
  exchange('Zwischenstopp', { daysAgo: 2, at: '11:10' }, { reason: 'separation', topic: 'as-parent' }, [
    'Wechselmodell seit März. Die Kinder (6 und 9) fragen jeden Sonntag, wo sie morgen schlafen. Ist das zu viel für sie?',
    'Guten Tag, die Frage am Sonntag heißt meistens: kann ich mich darauf verlassen? Hängen Sie in beiden Wohnungen denselben Kalender auf, mit zwei Farben, und lassen Sie die Kinder selbst umblättern. Jana',
    'Der Kalender hängt. Der Kleine hat eine dritte Farbe gewollt, für Oma. Sie hat sich sehr gefreut.',
    'Die dritte Farbe ist ein guter Gedanke von ihm. Schauen Sie in zwei Wochen, ob die Frage am Sonntag seltener wird. Wenn nicht, überlegen wir weiter. Jana',
  ]),
  exchange('Schattenblume', { daysAgo: 3, at: '10:05' }, { reason: 'school', topic: 'as-young-person' }, [
    'in der klasse nennen sie mich heulboje weil ich mal geweint hab beim vorlesen. ich will die schule wechseln',
    'Hallo, ein Name, den man nicht ausgesucht hat, klebt. Wer nennt dich so, alle oder einer, dem die anderen folgen? Und gibt es jemanden, der deinen richtigen Namen sagt? Jana',
  ]),
  exchange('Bergdohle', { daysAgo: 4, at: '14:30' }, { reason: 'development', topic: 'as-parent' }, [
    'Unsere Tochter (14) redet nur noch mit uns, wenn sie Geld braucht. Vorher waren wir ihr Ein und Alles.',
    'Guten Tag, manche ziehen laut aus, manche leise. Suchen Sie nicht das Gespräch, suchen Sie die Gelegenheit: Auto, Spülmaschine, Hunderunde. Nebeneinander redet es sich mit vierzehn leichter als gegenüber. Jana',
  ]),
  exchange('Alte Mühle', { daysAgo: 6, at: '09:20' }, { reason: 'family-conflict', topic: 'as-relative' }, [
    'Meine Tochter lässt mich den Enkel nicht mehr sehen, weil ich ihm Schokolade gegeben habe. Ich bin 71 und weiß nicht, wie man so etwas wieder gutmacht.',
    'Guten Tag, es geht wohl nicht um die Schokolade allein. Ein Brief mit drei Sätzen kann mehr als ein Anruf: was Sie getan haben, dass Sie es nicht wieder tun, und dass Sie warten können. Kein „aber“. Jana',
  ]),
  exchange('Kompass', { daysAgo: 8, at: '13:45' }, { reason: 'distress', topic: 'as-parent' }, [
    'Seit der Geburt (5 Monate) bin ich wie in Watte. Ich mache alles richtig und fühle nichts. Darf man das einer Beratung schreiben?',
    'Guten Tag, genau das darf man. Und ich möchte, dass Sie es auch Ihrer Hebamme oder Ärztin sagen, mit denselben Worten: Watte, alles richtig, nichts fühlen. Das hat einen Namen und lässt sich gut behandeln. Haben Sie jemanden, der an einem Nachmittag das Kind nimmt? Jana',
    'Meine Schwester kommt jetzt mittwochs. Bei der Ärztin war ich, sie hat nicht gelacht. Ich habe nächste Woche einen Termin.',
    'Das war ein großer Schritt, und Sie sind ihn allein gegangen. Schreiben Sie mir nach dem Termin, wenn Sie mögen, auch zwei Zeilen genügen. Wenn es vorher zu schwer wird: die Telefonseelsorge ist Tag und Nacht da, 0800 111 0 111. Jana',
  ]),
  exchange('Dachgeschoss', { daysAgo: 9, at: '10:50' }, { reason: 'parenting', topic: 'as-parent' }, [
    'Vier Kinder, drei Zimmer, und jeden Abend Streit, wer wo schläft. Wir können nicht umziehen.',
    'Guten Tag, wenn der Platz nicht wächst, kann die Zeit helfen: jeder hat einmal in der Woche eine Stunde ein Zimmer für sich allein, mit Schild an der Tür. Wer bekommt die erste? Jana',
  ]),
  exchange('Sommersprosse', { daysAgo: 11, at: '09:05' }, { reason: 'development', topic: 'as-parent' }, [
    'Mein Kind (5) sagt seit Wochen, es sei ein Junge. Wir lieben es so oder so. Was sagen wir in der Kita?',
    'Guten Tag, „wir lieben es so oder so“ ist das, was zählt. In der Kita genügt zuerst ein Satz: welchen Namen das Kind hören möchte und dass Sie das mittragen. Mehr muss heute niemand entscheiden. Jana',
  ]),
  exchange('Flickenteppich', { daysAgo: 13, at: '11:25' }, { reason: 'separation', topic: 'as-parent' }, [
    'Der Vater meiner Kinder hat eine neue Freundin und stellt sie am Samstag vor, in meinem früheren Wohnzimmer. Ich soll „locker“ sein.',
    'Guten Tag, locker müssen Sie nicht sein, nur nicht im Weg. Sagen Sie den Kindern: „Ihr dürft sie nett finden.“ Das ist für viele die Erlaubnis, auf die sie warten. Und planen Sie für sich selbst etwas für den Samstag. Jana',
  ]),
  exchange('Regentonne', { daysAgo: 16, at: '15:15' }, { reason: 'addiction', topic: 'as-relative' }, [
    'Mein Mann trinkt abends, seit er in Rente ist. Die Enkel sollen im Sommer drei Wochen zu uns.',
    'Guten Tag, drei Wochen sind lang. Sprechen Sie mit ihm an einem Vormittag, nüchtern beide, und nur über die drei Wochen: was die Enkel sehen sollen und was nicht. Über den Rest reden wir, wenn Sie möchten, danach. Jana',
  ]),
  exchange('Fahrradklingel', { daysAgo: 19, at: '10:35' }, { reason: 'school', topic: 'as-parent' }, [
    'Der Lehrer schreibt jeden Tag etwas ins Heft, immer nur, was nicht ging. Unser Sohn (8) versteckt es inzwischen.',
    'Guten Tag, er versteckt nicht das Heft, er versteckt sich. Bitten Sie den Lehrer um vier Wochen, in denen jeden Tag auch eine Sache steht, die gelungen ist. Das ist keine Kritik, das ist eine Bitte. Jana',
    'Er macht es! Heute stand da: „Hat Frieda die Kreide aufgehoben.“ Unser Sohn hat es dreimal vorgelesen.',
    'Dreimal vorgelesen: Das sagt alles. Lassen Sie es eine Weile laufen, bevor Sie das Nächste angehen. Jana',
  ]),
  exchange('Leiser Flur', { daysAgo: 22, at: '13:00' }, { reason: 'violence', topic: 'as-young-person' }, [
    'wenn mein stiefvater kommt geh ich in mein zimmer. er hat noch nie was gemacht aber er schreit so dass die gläser wackeln',
    'Hallo, dass du schreibst, ist gut. Schreien, bei dem Gläser wackeln, macht Angst, und Angst in der eigenen Wohnung ist nicht in Ordnung, auch wenn niemand dich anfasst. Wer weiß davon? Wenn es einmal gefährlich wird: die 110 ist auch für dich da. Jana',
  ]),
  exchange('Blaubeere', { daysAgo: 27, at: '09:55' }, { reason: 'parenting', topic: 'as-parent' }, [
    'Unsere Zwillinge (2) schlafen nur im Wechsel. Wir sehen uns als Paar noch an der Spüle.',
    'Guten Tag, dann fangen wir an der Spüle an. Zehn Minuten am Tag, in denen Sie nicht über die Kinder reden, mit dem Geschirrtuch in der Hand. Es klingt nach nichts, und es ist ein Anfang. Jana',
  ]),
  exchange('Nebelhorn', { daysAgo: 34, at: '11:45' }, { reason: 'other', topic: 'as-professional' }, [
    'Ich trainiere eine Mädchenmannschaft. Eine Spielerin kommt seit Wochen mit langen Ärmeln, auch bei dreißig Grad. Was darf ich fragen?',
    'Guten Tag, Sie dürfen sagen, was Sie sehen: „Mir fällt auf, dass du auch in der Hitze lange Ärmel trägst. Ich mache mir Gedanken.“ Mehr nicht, und dann warten. Versprechen Sie ihr keine Verschwiegenheit, die Sie nicht halten können. Ihr Verein hat sicher jemanden für Kinderschutz, holen Sie sich Rückendeckung. Jana',
  ]),
  exchange('Gartenzwerg', { daysAgo: 45, at: '10:15' }, { reason: 'family-conflict', topic: 'as-parent' }, [
    'Wir streiten nur noch wegen des Hundes, den die Kinder wollten und den jetzt ich ausführe.',
    'Guten Tag, der Hund kann nichts dafür, und Sie auch nicht. Wer welche Runde geht, gehört an den Kühlschrank, und wer tauscht, schreibt es um. Wenn dann immer noch Sie gehen, reden wir über etwas anderes als den Hund. Jana',
  ]),
  exchange('Weite Reise', { daysAgo: 58, at: '14:05' }, { reason: 'separation', topic: 'as-relative' }, [
    'Mein Sohn zieht mit der Familie nach Kanada. Die Enkelin (6) will wissen, ob ich dann noch ihre Oma bin.',
    'Guten Tag, was für eine Frage. Antworten Sie mit etwas zum Anfassen: eine Schachtel mit zwölf Umschlägen, einer für jeden Monat, und in jedem etwas von Ihnen. Das ist eine Oma auf Vorrat. Jana',
  ]),
  exchange('Pfefferminz', { daysAgo: 5, at: '11:50' }, { reason: 'parenting', topic: 'as-parent' }, [
    'Unsere Tochter (4) isst seit Wochen nur Nudeln ohne alles. Am Tisch ist Stimmung wie vor Gericht.',
    'Guten Tag, dann nehmen Sie das Urteil vom Tisch: Sie bestimmen, was es gibt, und sie, wie viel davon. Nudeln dürfen dabei sein. Zwei Wochen lang kein Wort über das Essen, nur über den Tag. Jana',
  ]),
  exchange(
    'Schlüsselbund',
    { daysAgo: 10, at: '14:40' },
    { reason: 'family-conflict', topic: 'as-relative' },
    [
      'Mein Sohn (24) ist wieder eingezogen, nach der Trennung. Er schläft bis mittags, und ich räume hinter ihm her wie früher.',
      'Guten Tag, Sie haben ihn aufgenommen, und jetzt fehlt eine Abmachung. Fragen Sie ihn, was er selbst glaubt, bis wann er bleibt. Ein Datum hilft mehr als eine Spülliste. Jana',
    ],
  ),
  exchange('Abendzug', { daysAgo: 30, at: '09:35' }, { reason: 'separation', topic: 'as-parent' }, [
    'Ich sehe meinen Sohn (6) nur alle drei Wochen, vier Stunden Zug. Beim Abschied klammert er, und ich fahre heulend zurück.',
    'Guten Tag, ein Abschied, der weh tut, sagt: hier ist etwas Gutes. Machen Sie ihn kurz und immer gleich, am selben Ort, mit demselben Satz. Und lassen Sie etwas da, das er Ihnen beim nächsten Mal zurückgeben muss. Jana',
  ]),
  exchange('Ruhige Kugel', { closesIn: 'P6D' }, { reason: 'distress', topic: 'as-relative' }, [
    'Meine Frau hat seit dem Umzug keine Freundinnen mehr. Sie sagt, es mache ihr nichts. Ich glaube ihr nicht.',
    'Guten Tag, Sie kennen sie. Laden Sie nicht Leute ein, gehen Sie mit ihr irgendwohin, wo man etwas tut: Chor, Garten, Werkstatt. Freundschaften kommen beim Tun leichter als beim Kaffee. Jana',
  ]),
  exchange('Haselnuss', { closesIn: 'P11D' }, { reason: 'parenting', topic: 'as-parent' }, [
    'Unsere Tochter (10) will ein Handy, alle haben eins. Wir wollten bis zwölf warten.',
    'Guten Tag, „alle“ sind meistens vier. Fragen Sie in der Klasse nach, bevor Sie nachgeben oder standhalten. Und wenn es eines gibt: erst die Regeln, dann das Gerät, und beides auf Papier. Jana',
  ]),
];

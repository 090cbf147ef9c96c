import { answers, asks, type Story } from '../story.ts';

/** Jana has answered; the person reads, thinks, or does not write any more. */
export const answeredByJana: Story[] = [
  {
    by: 'Nachtlicht',
    with: 'Jana',
    base: { daysAgo: 1, at: '11:04' },
    reason: 'distress',
    topic: 'as-parent',
    subject: 'Unser Baby schläft nicht',
    meeting: {
      from: 'counsellor',
      kind: 'in-person',
      times: [
        { inDays: 6, at: '10:30' },
        { inDays: 8, at: '16:00' },
      ],
      word: 'Wenn Sie mögen, schauen wir hier gemeinsam auf die Nächte. Sie müssen dafür keinen Namen sagen, und der Kleine darf mit.',
    },
    risk: {
      level: 'attention',
      reason: 'Sehr erschöpft, hat nachts ans Weggehen gedacht. Nach Stimmung und Schlaf weiter fragen.',
    },
    letters: [
      asks(
        -23,
        '03:12',
        `
Es ist drei Uhr nachts und ich schreibe mit einer Hand, auf der anderen liegt mein Sohn. Er ist fünf Monate alt und schläft nur, wenn er auf mir liegt. Lege ich ihn ab, schreit er. Seit fünf Monaten.

Ich liebe ihn. Ich muss das dazuschreiben, weil ich vorhin gedacht habe, ich lasse ihn jetzt einfach schreien und gehe raus. Ich bin nicht raus. Aber ich habe es gedacht.

Ist das noch normal?`,
      ),
      answers(
        -22,
        '09:20',
        `
Liebe Schreiberin,

ja. Fast alle Eltern von Babys, die so viel schreien, haben diesen Gedanken irgendwann, und die wenigsten sprechen ihn aus. Sie haben ihn aufgeschrieben, nachts um drei, mit einer Hand. Ich heiße Jana und bin für Sie da.

Etwas Wichtiges zuerst: Wenn es zu viel wird, dürfen Sie Ihren Sohn sicher in sein Bett legen, auf den Rücken, die Tür anlehnen und fünf Minuten hinausgehen. Er schreit dann, und ihm geschieht nichts. Schütteln Sie ihn nie, auch nicht kurz. Rausgehen ist kein Versagen, es ist genau richtig.

Darf ich Sie einiges fragen? Wer ist nachts noch da? Wann haben Sie zuletzt vier Stunden am Stück geschlafen? Und war in den letzten Wochen jemand mit Ihrem Sohn in der Kinderarztpraxis?

Jana`,
      ),
      asks(
        -21,
        '14:50',
        `
Liebe Jana, ich habe Ihre Antwort beim Stillen gelesen und geweint, aber anders als sonst.

Mein Mann schläft im Wohnzimmer, er muss um fünf raus (Schicht). Vier Stunden am Stück: noch nie seit der Geburt. Der Kinderarzt sagt, gesund, nimmt zu, das wächst sich aus.

Ich sage immer, es geht schon.`,
      ),
      answers(
        -18,
        '10:15',
        `
Liebe Schreiberin,

„es geht schon“ sagen viele, bei denen es schon lange nicht mehr geht.

Ein gesundes Kind und eine völlig erschöpfte Mutter, das passt leider zusammen. Was Sie brauchen, ist Schlaf, und den kann Ihnen nur jemand anderes geben. Mein Vorschlag: an seinen freien Tagen übernimmt Ihr Mann von 20 bis 1 Uhr, mit Tragetuch und Fläschchen, und Sie schlafen mit Ohrstöpseln am anderen Ende der Wohnung. Nicht, wenn es nicht mehr geht, sondern vorher, als fester Plan.

Außerdem gibt es Sprechstunden für Familien mit Schreibabys und die Frühen Hilfen, beides kostenfrei. Wenn Sie möchten, sage ich Ihnen, wie Sie dort jemanden erreichen. Dafür müssen Sie mir nicht verraten, wer Sie sind.

Und eine Frage, die ich allen stelle, die so lange nicht geschlafen haben: Gibt es noch Augenblicke, in denen Sie sich freuen? Oder ist alles grau?

Jana`,
      ),
      asks(
        -13,
        '22:31',
        `
Ich habe Ihre Frage meinem Mann vorgelesen. Wir haben danach bis Mitternacht geredet, das erste Mal seit Monaten. Er hat nicht gewusst, wie schlimm es ist, weil ich ja immer sage, es geht schon.

Samstag hat er übernommen. Ich habe SECHS Stunden geschlafen. Sonntag hat der Kleine mich angelacht und ich habe es gemerkt, dass ich mich freue. Also: nicht alles grau. Aber dunkelgrau oft.

Wie komme ich an diese Sprechstunde? Und muss ich da sagen, dass ich fast gegangen wäre?`,
      ),
      asks(
        -5,
        '04:02',
        `
Rückfall. Drei Nächte fast nichts. Mein Mann hat diese Woche Frühschicht. Ich weiß, es wird wieder besser, ich wollte es nur jemandem sagen, der wach ist. Sie sind es natürlich auch nicht. Aber es hilft, es hinzuschreiben.`,
      ),
      answers(
        0,
        '',
        `
Liebe Schreiberin,

es ist gut, dass Sie es hingeschrieben haben, auch um vier Uhr. Ich habe es gelesen, nur eben bei Tageslicht.

Ein Rückfall nach sechs Stunden Schlaf ist keiner. Es zeigt, wie gut Ihnen diese eine Nacht getan hat. Fragen Sie in der Frühschichtwoche jemand Drittes: die Schwiegermutter, eine Freundin, für zwei Stunden am Nachmittag. Nicht zum Kaffee. Zum Schlafen.

Die Sprechstunde für Eltern mit Babys und kleinen Kindern hat unsere Beratungsstelle selbst, dienstags. Sie können anrufen und nur sagen: „Mein Kind ist fünf Monate und schläft nicht, ich brauche einen Termin.“ Mehr nicht. Ob und was Sie von jener Nacht erzählen, entscheiden Sie. Niemand dort wird Ihnen daraus einen Strick drehen; Sie haben alles richtig gemacht.

Zum Dunkelgrau: Bitte sprechen Sie auch mit Ihrer Frauenärztin oder Hebamme. Eine Erschöpfung nach der Geburt kann in eine Depression übergehen, und die ist gut behandelbar, je früher, desto leichter.

Schreiben Sie mir, wie die Woche war?

Ihre Jana`,
      ),
    ],
  },
  {
    by: 'Kastanie_74',
    with: 'Jana',
    base: { daysAgo: 5, at: '10:20' },
    reason: 'family-conflict',
    topic: 'as-relative',
    meeting: {
      from: 'client',
      kind: 'phone',
      times: [{ inDays: 4, at: '15:00' }],
      word: 'Das Schreiben ist mühsam mit meinen Augen. Ich würde Sie gern anrufen.',
      agreed: true,
    },
    letters: [
      asks(
        -10,
        '17:30',
        `
Sehr geehrte Damen und Herren,

mein Enkel (9) wohnt seit drei Monaten bei mir, weil meine Tochter in der Klinik ist. Es geht um die Nerven. Ich bin 74 und gut beieinander, aber ich habe seit vierzig Jahren kein Schulkind mehr im Haus gehabt. Er fragt jeden Abend, wann die Mama kommt, und ich sage „bald“. Ich weiß aber nicht, ob es bald ist.

Soll man einem Kind die Wahrheit sagen?

Mit freundlichen Grüßen
eine Großmutter`,
      ),
      answers(
        -7,
        '11:10',
        `
Liebe Großmutter,

Ihr Enkel hat Glück, dass er bei Ihnen sein darf. Ich heiße Jana.

Ja, die Wahrheit, in seiner Größe. „Bald“ ist für ein Kind ein Versprechen, und jeden Abend wird es einmal gebrochen. Besser ist etwas, das stimmt: „Die Mama ist krank in den Gefühlen. Die Ärzte helfen ihr. Ich weiß noch nicht, wie lange es dauert. Und du bleibst so lange bei mir.“ Der letzte Satz ist der wichtigste. Und noch einer, den Kinder selten fragen und oft denken: „Du bist nicht schuld.“

Darf er sie besuchen oder mit ihr telefonieren?

Jana`,
      ),
      asks(
        -6,
        '18:02',
        `
Sehr geehrte Frau Jana,

ich habe es ihm so gesagt. Er hat genickt und gefragt, ob es Nudeln gibt. Aber beim Zubettgehen hat er nicht mehr gefragt, sondern gesagt: „Ich bleib ja bei dir.“

Telefonieren dürfen sie sonntags.`,
      ),
      answers(
        0,
        '',
        `
Liebe Großmutter,

genau so gehen solche Gespräche: ein Nicken, Nudeln, und abends zeigt sich, dass alles angekommen ist.

Für die Sonntage hilft manchmal eine kleine Liste, die er die Woche über schreibt: drei Dinge, die er der Mama erzählen will. Dann ist das Telefon nicht so groß und still.

Und bitte fragen Sie sich auch einmal, was Sie brauchen. Wer hilft Ihnen? Wenn es länger dauert, steht Ihnen als Großmutter Unterstützung zu, auch Pflegegeld kommt in Frage. Wie das geht, erkläre ich Ihnen gern.

Jana`,
      ),
    ],
  },
  {
    by: 'jetzt.erst.recht',
    with: 'Jana',
    base: { daysAgo: 2, at: '15:35' },
    reason: 'separation',
    topic: 'as-parent',
    letters: [
      asks(
        -3,
        '12:12',
        `
Übergabe am Sonntag, wieder auf dem Parkplatz, wieder Geschrei vor den Kindern. ER hat angefangen. Ich hab aber auch zurückgeschrien, ehrlich gesagt. Meine Tochter hat sich die Ohren zugehalten.
Geht das auch ohne dass wir uns sehen???`,
      ),
      answers(
        0,
        '',
        `
Guten Tag,

ja, das geht. Viele Eltern machen die Übergabe eine Zeitlang ohne Begegnung: einer bringt freitags in die Kita oder Schule, der andere holt dort ab. Oder es ist jemand dabei, bei dem beide sich zusammennehmen. Beides ist keine Niederlage, sondern Lärmschutz für Ihre Tochter.

Schreiben Sie mir, wie Ihre Wochen aufgeteilt sind? Dann suchen wir die Stelle, an der es am einfachsten geht.

Und: Wenn Kinder sich die Ohren zuhalten, hilft hinterher ein Satz wie „Das war zu laut. Das ist unser Streit, nicht deiner.“ Den können Sie heute noch sagen.

Jana`,
      ),
    ],
  },
  {
    by: 'Wolke 9',
    with: 'Jana',
    base: { daysAgo: 92, at: '09:40' },
    reason: 'parenting',
    topic: 'as-parent',
    letters: [
      asks(
        -3,
        '13:26',
        `
Hallo, ich bin im 7. Monat und meine Große (2 3/4) schubst seit neuestem alle kleineren Kinder. In der Krabbelgruppe schauen mich alle an. Sie weiß vom Baby. Hängt das zusammen?`,
      ),
      answers(
        0,
        '',
        `
Hallo,

gut möglich. Sie übt schon einmal, wie es ist, wenn jemand Kleineres Platz braucht, und findet: nicht schön. Mit noch nicht drei Jahren hat sie dafür Hände und keine Worte.

Gehen Sie in der Gruppe nah zu ihr, bevor es eng wird, und leihen Sie ihr Worte: „Du willst, dass er weggeht. Sag: Stopp.“ Und zu Hause jeden Tag ein Viertelstündchen, in dem das Baby nicht vorkommt.

Wie geht es Ihnen selbst in diesem siebten Monat?

Jana`,
      ),
    ],
  },
  {
    by: 'Igelmutter',
    with: 'Jana',
    base: { closesIn: 'P4D' },
    reason: 'development',
    topic: 'as-parent',
    letters: [
      asks(
        -4,
        '20:50',
        `
Unser Sohn (6) nässt nachts wieder ein, seit der Einschulungsuntersuchung. Davor war er ein Jahr trocken. Mein Mann schimpft, ich wasche heimlich. Was ist besser?`,
      ),
      answers(
        0,
        '',
        `
Guten Tag,

weder noch, und beides verstehe ich. Er macht es nicht mit Absicht, und er merkt, dass es ein Geheimnis ist.

Ein Wasserschutz fürs Bett, eine frische Hose griffbereit, und ein Satz ohne Vorwurf: „Das passiert vielen Kindern, wenn etwas Neues kommt. Es geht vorbei.“ Wenn es nach drei Monaten nicht besser ist oder er auch tagsüber nass wird, bitte zum Kinderarzt.

Was hat er von der Untersuchung erzählt?

Jana`,
      ),
    ],
  },
];

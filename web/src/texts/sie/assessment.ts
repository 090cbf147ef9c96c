/** Words for a letter in which somebody hears of a worry, in the register of the service. */
export const assessmentLetter = {
  text: 'ich möchte offen mit Ihnen sein: Was Sie schreiben, macht mir Sorgen, weil jemand in Gefahr sein könnte. Deshalb habe ich mich im Team beraten, ohne zu sagen, wer Sie sind. Ich möchte mit Ihnen überlegen, welche Hilfe jetzt gut wäre und wie Sie sie bekommen.\n\nWenn es in diesem Augenblick gefährlich ist, rufen Sie bitte 112 an. Rund um die Uhr hört auch die Telefonseelsorge zu: 0800 111 0 111.',
};

/** Words for a letter in which somebody hears of a worry, in the register of the service. */
export const assessmentLetter = {
  text: 'ich möchte offen mit dir sein: Was du schreibst, macht mir Sorgen, weil jemand in Gefahr sein könnte. Deshalb habe ich mich im Team beraten, ohne zu sagen, wer du bist. Ich möchte mit dir überlegen, welche Hilfe jetzt gut wäre und wie du sie bekommst.\n\nWenn es in diesem Augenblick gefährlich ist, ruf bitte 112 an. Die Nummer gegen Kummer hört auch zu: 116 111.',
};

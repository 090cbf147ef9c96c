export const readings = {
  emergency:
    'In Vertretung hat am {day} eine andere Beraterin oder ein anderer Berater diese Beratung gelesen.',
  ticket:
    'Die IT-Administration hat diese Beratung am {day} gelesen, um eine Störung zu beheben. Jemand anderes musste das vorher erlauben.',
  hint: 'Sie müssen nichts tun.',
  title: 'Wer Ihre Beratung geöffnet hat',
  lead: 'Jedes Mal, wenn jemand aus dem Team Ihre Beratung öffnet, steht es hier.',
};

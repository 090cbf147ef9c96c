export const readings = {
  emergency:
    'In Vertretung hat am {day} eine andere Beraterin oder ein anderer Berater diese Beratung gelesen.',
  ticket:
    'Die IT-Administration hat diese Beratung am {day} gelesen, um eine Störung zu beheben. Jemand anderes musste das vorher erlauben.',
  hint: 'Du musst nichts tun.',
  title: 'Wer deine Beratung geöffnet hat',
  lead: 'Jedes Mal, wenn jemand aus dem Team deine Beratung öffnet, steht es hier.',
};

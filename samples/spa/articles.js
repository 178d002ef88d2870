window.fieldNotes = [
  {
    slug: 'kite-maker', title: 'The Kite That Measures Hills', author: 'Rosalind Achterberg', date: '2024-05-21T08:00:00+02:00', shown: '21 May 2024',
    picture: '/spa/kite.jpg', alt: 'A red kite over green hills', caption: 'The kite carries 410 grams of instruments on a line of 300 metres.',
    teaser: 'Two sisters, a reel of fishing line and the most exact map of a valley that nobody wanted.',
    text: [
      'Dagny and Ilse Morrow began with a quarrel about which end of their valley was higher. The printed map said the north, by eleven metres. Their grandmother said the south, and had the knees to prove it. In June two years ago they built a kite of spruce and red cloth, hung a camera and a barometer beneath it, and went to find out.',
      'A kite is a patient surveyor. It needs a wind of 14 to 30 kilometres an hour, costs nothing to keep in the air and annoys fewer cows than a drone. On a good day the sisters cover 1.6 square kilometres, walking abreast with the line between them, and come home with some 2,400 pictures in which every stone of the valley appears at least nine times.',
      'From so many overlapping views a computer can work out heights. Theirs took 31 hours over the first field and got it wrong by four metres, because the barometer had been warming up in the sun. A paper cup with holes in it, worth perhaps five pence, brought the error down to 12 centimetres. The cup has since been repeated in plastic, and works less well.',
      'By last autumn the map was done: 38 square kilometres at a grain of 6 centimetres a dot. It shows three drains that no one remembered, the wall of a chapel under a turnip field, and a badger path that runs straight for nearly a kilometre, as if it had been ruled. The water board, which had declined to pay for it in advance, has asked for a copy three times.',
      'As for the quarrel, the north end is higher than the south, but only by 3.2 metres, and only because of a quarry tip that was heaped there in 1951. Before that, the sisters reckon, the valley tilted the other way. Their grandmother has accepted the result on behalf of her knees. The printed map is to be corrected in its next edition, which is due in nineteen years.',
    ],
  },
  {
    slug: 'bell-timetable', title: 'A Town That Rings Its Own Timetable', author: 'Jonah Pettifer', date: '2024-05-14T08:00:00+02:00', shown: '14 May 2024',
    picture: '/spa/bells.jpg', alt: 'A clock tower with a steep roof', caption: 'The tower of Ostrey, seen from the bus stop that it serves.',
    teaser: 'When the display boards broke for the third time, the sexton offered to help.',
    text: [
      'There are four bells in the tower of Ostrey, and since March each of them has been in public transport. One stroke of the smallest means that the number 7 has left the depot. Two strokes mean that it is late. The great bell, which weighs 1,150 kilograms and used to be kept for funerals, announces that there will be no bus at all, and is said to be effective.',
      'The electronic boards that the bells replaced had cost £64,000 and worked for about 40% of the winter. Rain got into them, then ants did. When the company asked for another £9,200 to seal them, the town clerk remarked in a meeting that a church bell had no screen to break. The sexton, who was there about a fence, said that he was in the tower most of the day anyhow.',
      'What followed was a month of negotiation with people who wished to sleep. Nothing rings before seven or after half past eight in the evening. No message may be longer than five strokes. A listener at the far end of Tanner Row, 870 metres from the tower, must be able to tell the bells apart with a window shut, and three of them were retuned by a few hundredths of a tone to make sure.',
      'The code was tried first on schoolchildren, who had it by heart in two days and on the third had composed an insult in it. A survey in April found that 83% of passengers over seventy understood every signal, against 51% for the boards. The number of people running for the bus, counted by the baker from his doorway, fell from 26 a morning to 4.',
      'Not everyone is won over. A family with a new baby has moved to the back bedroom, and the rival bus firm complains that its timetable is being rung by a competitor. The sexton listens to all of it with courtesy. He has been asked whether trains might be added, and has said that for trains he would need a fifth bell, and a chair.',
    ],
  },
  {
    slug: 'rope-ferry', title: 'Nine Minutes Across', author: 'Rosalind Achterberg', date: '2024-05-02T08:00:00+02:00', shown: '2 May 2024',
    picture: '/spa/ferry.jpg', alt: 'A small ferry on grey water', caption: 'The ferry at mid-river, where its rope touches the bottom.',
    teaser: 'The county built a bridge beside the rope ferry. The ferry is still there, and so is the queue.',
    text: [
      'The bridge at Sallow Reach took four years, cost £27.4 million and carries a car across the river in 35 seconds. The rope ferry, 600 metres downstream, takes nine minutes, holds six cars and stops for lunch. When the bridge opened, the county gave the ferry a season to close with dignity. That was in 2016, and last year it carried 48,300 people, the most since records began.',
      'Nobody is certain why. The fare is £1.80, so it is not the price. Those who were asked in a survey gave reasons that do not add up: 22% said the view, 19% said the ferryman, 14% said that they disliked bridges, and a remarkable 45% said that they had been in a hurry. Pressed on this, one woman explained that it was the only part of her day that she could not make go faster.',
      'The ferryman, Lubin Sark, has a theory about the number nine. Five minutes, he says, is waiting; fifteen is a journey, and you get out your work. Nine is too short for the one and too long for the other. People stand at the rail with their hands empty. He has seen contracts made there, and two proposals, and a man throw a telephone into the river with great calm.',
      'The engineering is of the simplest kind. A steel rope of 28 millimetres lies on the bed of the river; a wheel on the ferry picks it up at one end and lets it down at the other. It is replaced every seven years, when it has stretched by about two metres. The motor uses 3.5 litres of fuel an hour, and on days with a strong ebb Sark switches it off and lets the water do it.',
      'Last month the county sent an official to ask what it would take to shorten the crossing. With a larger motor, Sark told her, he could do it in four minutes. They were halfway over at the time. She looked at the bank for a while, and at the heron on the marker post, and wrote something down. The recommendation, when it was published, was to change nothing.',
    ],
  },
];

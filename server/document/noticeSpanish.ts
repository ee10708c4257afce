/** The notice to the person in Spanish, to whoever it is: "usted" and "le", so that it speaks to women and men alike. */
import type { NoticeWords } from './noticeWords.ts'

export const SPANISH: NoticeWords = {
  title: 'Aviso de una solicitud de inmigración sobre usted',
  request: 'Solicitud',
  booking: 'número de ingreso',
  to: 'Para',
  received: (when, form, by) =>
    `El ${when}, esta oficina recibió una solicitud sobre usted de las autoridades de inmigración de los Estados Unidos (ICE${by ? `, ${by}` : ''}), en ${form}.`,
  notAnOrder: 'Es una solicitud. No es una orden de un juez. Esta oficina la contesta según su propia política escrita.',
  judge: 'Con ella llegó un documento firmado por un juez. Ese documento es aparte de la solicitud; consulte a un abogado.',
  civil: 'Con ella llegó una orden firmada por un funcionario de inmigración, no por un juez.',
  over: {
    rescinded: 'ICE canceló esta solicitud. Ya no tiene efecto y nadie permanece bajo custodia aquí por ella.',
    other: 'Esta solicitud ya no está abierta en esta oficina. Nadie permanece bajo custodia aquí por ella.',
  },
  intends: 'Qué pide ICE y qué piensa hacer esta oficina',
  head: ['ICE pide a esta oficina', 'Qué piensa hacer esta oficina', 'Política de esta oficina'],
  asked: {
    hold: 'que le mantenga aquí después del momento en que de otro modo saldría libre',
    notify: 'que avise a ICE cuándo saldrá libre',
    transfer: 'que le entregue a ICE',
  },
  intent: {
    yes: 'Sí. La oficina piensa hacerlo.',
    no: 'No. La oficina no piensa hacerlo.',
    perhaps: 'Quizás. La política lo permite y la oficina puede hacerlo.',
    open: 'Todavía no se ha decidido.',
  },
  noClause: 'ninguna cláusula lo permite',
  clause: 'Cláusula',
  moreClauses: (count) => `y ${count} más`,
  departs: 'La oficina se aparta de: ',
  howLong: 'Cuánto tiempo pueden mantenerle aquí',
  running: (since, until) =>
    `Usted permanece aquí para ICE desde el ${since}. Si ICE no ha asumido su custodia antes, usted debe quedar libre a más tardar el ${until}. Después de ese momento esta solicitud no autoriza a nadie a mantenerle aquí.`,
  ended: (at) =>
    `El tiempo durante el cual usted permaneció aquí para ICE terminó el ${at}. Esta solicitud ya no autoriza a nadie a mantenerle aquí.`,
  atMost: (until) =>
    `Pueden mantenerle aquí para ICE a más tardar hasta el ${until}. Después de ese momento esta solicitud no autoriza a nadie a mantenerle aquí.`,
  atMostHours: (span) =>
    `Pueden mantenerle aquí para ICE como máximo ${span}. Después de ese momento esta solicitud no autoriza a nadie a mantenerle aquí.`,
  span: {
    hours: (hours, leftOut, receipt) =>
      `${hours} horas${leftOut ? ' (sin contar sábados, domingos ni días feriados)' : ''} después ${receipt ? 'de que esta oficina recibió la solicitud' : 'del momento en que de otro modo saldría libre'}`,
    sameDay: 'hasta las 23:59 del día en que de otro modo saldría libre',
  },
  noHold: 'La oficina no piensa mantenerle aquí para ICE. Cuando no haya otro motivo para mantenerle aquí, quedará libre.',
  undecided: 'Nadie permanece bajo custodia aquí por una solicitud que no se ha decidido.',
  court:
    'La oficina cumple el documento del juez, no esta solicitud. Pregunte a un abogado cuánto tiempo pueden mantenerle aquí.',
  object: 'Si usted cree que esto es un error',
  objecting: [
    'Dígaselo a cualquier oficial o escriba a esta oficina. Diga qué está mal: que usted no es esa persona, que es ciudadano o ciudadana de los Estados Unidos o está aquí legalmente, que fue víctima o testigo de un delito, que su caso ya terminó. Muestre cualquier documento que tenga. Pida que se anote en el registro con el número de solicitud que aparece arriba.',
    'Puede consultar a un abogado antes de decir nada. No está obligado a hablar con ICE. Objetar es su derecho.',
    'También puede objetar ante ICE mismo; los números de teléfono están en su copia de la solicitud. Este aviso es información, no asesoría legal.',
  ],
  copy: 'Se le entregan una copia de la solicitud y una copia de este aviso.',
  sign: [
    'Recibí las dos copias (firma de la persona, o: no quiso firmar)',
    'Idioma en que se leyó o explicó, y quién lo hizo',
    'Fecha y hora',
    'Entregado por (nombre y firma del oficial)',
  ],
  other: 'otro formulario o una carta',
}

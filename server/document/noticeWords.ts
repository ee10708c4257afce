/** The sentences of the notice to the person, in each of its languages: plain, short, and saying the same in both. */
import type { Language } from './description.ts'
import type { Asked, Intent } from './intent.ts'

export type NoticeWords = {
  readonly title: string
  readonly request: string
  readonly booking: string
  readonly to: string
  readonly received: (when: string, form: string, by: string | null) => string
  readonly notAnOrder: string
  readonly judge: string
  readonly civil: string
  readonly over: { readonly rescinded: string; readonly other: string }
  readonly intends: string
  readonly head: readonly [string, string, string]
  readonly asked: Record<Asked, string>
  readonly intent: Record<Intent, string>
  readonly noClause: string
  readonly clause: string
  readonly text: string
  readonly howLong: string
  readonly running: (since: string, until: string) => string
  readonly ended: (at: string) => string
  readonly atMost: (until: string) => string
  readonly atMostHours: (span: string) => string
  readonly span: { hours: (hours: number, leftOut: boolean, receipt: boolean) => string; sameDay: string }
  readonly noHold: string
  readonly undecided: string
  readonly court: string
  readonly object: string
  readonly objecting: readonly string[]
  readonly copy: string
  readonly sign: readonly string[]
  readonly other: string
}

const en: NoticeWords = {
  title: 'Notice of an immigration request about you',
  request: 'Request',
  booking: 'booking',
  to: 'To',
  received: (when, form, by) =>
    `On ${when}, this office received a request about you from U.S. immigration authorities (ICE${by ? `, ${by}` : ''}), on ${form}.`,
  notAnOrder: 'It is a request. It is not an order of a judge. This office answers it by its own written policy.',
  judge: 'A paper signed by a judge came with it. That paper is separate from the request; ask a lawyer about it.',
  civil: 'A warrant came with it that was signed by an immigration officer, not by a judge.',
  over: {
    rescinded: 'ICE has cancelled this request. It has no effect any more, and nobody is kept here because of it.',
    other: 'This request is no longer open at this office. Nobody is kept here because of it.',
  },
  intends: 'What ICE asks, and what this office intends to do',
  head: ['ICE asks this office', 'What this office intends', 'Policy of this office'],
  asked: {
    hold: 'to keep you here past the time when you would otherwise be released',
    notify: 'to tell ICE when you will be released',
    transfer: 'to hand you over to ICE',
  },
  intent: {
    yes: 'Yes. The office intends to do this.',
    no: 'No. The office does not intend to do this.',
    perhaps: 'Perhaps. The policy allows it, and the office may do it.',
    open: 'Not decided yet.',
  },
  noClause: 'no clause allows it',
  clause: 'Clause',
  text: '',
  howLong: 'How long you may be kept',
  running: (since, until) =>
    `You have been kept for ICE since ${since}. If ICE has not taken you into custody before, you must be free by ${until}. After that this request gives no authority to keep you.`,
  ended: (at) => `The time for which you were kept for ICE ended on ${at}. This request gives no authority to keep you any longer.`,
  atMost: (until) => `You may be kept for ICE until ${until} at the latest. After that this request gives no authority to keep you.`,
  atMostHours: (span) => `You may be kept for ICE at most ${span}. After that this request gives no authority to keep you.`,
  span: {
    hours: (hours, leftOut, receipt) =>
      `${hours} hours${leftOut ? ' (Saturdays, Sundays and holidays not counted)' : ''} after ${receipt ? 'this office received the request' : 'the time when you would otherwise be released'}`,
    sameDay: 'until 23:59 of the day on which you would otherwise be released',
  },
  noHold: 'The office does not intend to keep you for ICE. When nothing else keeps you here, you will be released.',
  undecided: 'Nobody is kept here on a request that has not been decided.',
  court: "The office follows the judge's paper, not this request. Ask a lawyer how long it may keep you.",
  object: 'If you think that this is wrong',
  objecting: [
    'Tell any officer, or write to this office. Say what is wrong: that you are not this person, that you are a U.S. citizen or are here lawfully, that you were the victim of a crime or a witness to one, that your case has ended. Show any paper that you have. Ask that it be written into the log under the number of the request above.',
    'You may ask a lawyer before you say anything. You do not have to talk to ICE. Objecting is never held against you.',
    'You can also object to ICE itself; the numbers to call stand on your copy of the request. This notice is information, not legal advice.',
  ],
  copy: 'A copy of the request and a copy of this notice are given to you.',
  sign: [
    'I have received both copies (signature of the person, or: refused to sign)',
    'Language in which this was read or explained, and by whom',
    'Date and time',
    'Given by (name and signature of the officer)',
  ],
  other: 'another form or a letter',
}

const es: NoticeWords = {
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
    rescinded: 'ICE canceló esta solicitud. Ya no tiene efecto y nadie permanece detenido aquí por ella.',
    other: 'Esta solicitud ya no está abierta en esta oficina. Nadie permanece detenido aquí por ella.',
  },
  intends: 'Qué pide ICE y qué piensa hacer esta oficina',
  head: ['ICE pide a esta oficina', 'Qué piensa hacer esta oficina', 'Política de esta oficina'],
  asked: {
    hold: 'que lo mantenga aquí después del momento en que de otro modo saldría libre',
    notify: 'que avise a ICE cuándo saldrá libre',
    transfer: 'que lo entregue a ICE',
  },
  intent: {
    yes: 'Sí. La oficina piensa hacerlo.',
    no: 'No. La oficina no piensa hacerlo.',
    perhaps: 'Quizás. La política lo permite y la oficina puede hacerlo.',
    open: 'Todavía no se ha decidido.',
  },
  noClause: 'ninguna cláusula lo permite',
  clause: 'Cláusula',
  text: 'Texto de la política, en inglés: ',
  howLong: 'Cuánto tiempo pueden mantenerlo aquí',
  running: (since, until) =>
    `Usted permanece detenido para ICE desde el ${since}. Si ICE no se lo ha llevado antes, usted debe quedar libre a más tardar el ${until}. Después de ese momento esta solicitud no autoriza a nadie a mantenerlo aquí.`,
  ended: (at) => `El tiempo durante el cual permaneció detenido para ICE terminó el ${at}. Esta solicitud ya no autoriza a nadie a mantenerlo aquí.`,
  atMost: (until) =>
    `Pueden mantenerlo aquí para ICE a más tardar hasta el ${until}. Después de ese momento esta solicitud no autoriza a nadie a mantenerlo aquí.`,
  atMostHours: (span) =>
    `Pueden mantenerlo aquí para ICE como máximo ${span}. Después de ese momento esta solicitud no autoriza a nadie a mantenerlo aquí.`,
  span: {
    hours: (hours, leftOut, receipt) =>
      `${hours} horas${leftOut ? ' (sin contar sábados, domingos ni días feriados)' : ''} después ${receipt ? 'de que esta oficina recibió la solicitud' : 'del momento en que de otro modo saldría libre'}`,
    sameDay: 'hasta las 23:59 del día en que de otro modo saldría libre',
  },
  noHold: 'La oficina no piensa mantenerlo aquí para ICE. Cuando no haya otro motivo para mantenerlo detenido, quedará libre.',
  undecided: 'Nadie permanece detenido aquí por una solicitud que no se ha decidido.',
  court: 'La oficina cumple el documento del juez, no esta solicitud. Pregunte a un abogado cuánto tiempo pueden mantenerlo aquí.',
  object: 'Si usted cree que esto es un error',
  objecting: [
    'Dígaselo a cualquier oficial o escriba a esta oficina. Diga qué está mal: que usted no es esa persona, que es ciudadano de los Estados Unidos o está aquí legalmente, que fue víctima o testigo de un delito, que su caso ya terminó. Muestre cualquier documento que tenga. Pida que se anote en el registro con el número de solicitud que aparece arriba.',
    'Puede consultar a un abogado antes de decir nada. No está obligado a hablar con ICE. Nadie puede perjudicarlo por objetar.',
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

export const NOTICE: Record<Language, NoticeWords> = { en, es }

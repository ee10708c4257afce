/** Jail systems note a detainer as a row among the charges. It accuses the person of nothing: no charge that awaits trial, no conviction. */
const NOTES: readonly string[] = ['ICE DETAINER']

export const isDetainerNote = (title: string): boolean => NOTES.includes(title.trim().toUpperCase())

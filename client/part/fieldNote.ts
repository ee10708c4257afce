/** What a screen has to say beside a field, by the field's name; nothing unless a screen says something. */
import { createContext } from 'react'

export const FieldNote = createContext<(name: string) => React.ReactNode>(() => null)

/** A few words to tick beside each other: pressed or not, by shape as well as by colour. */
import './chips.css'

type Props = {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: readonly string[]
  readonly onToggle: (value: string) => void
  readonly disabled?: boolean
}

export const Chips = ({ label, options, chosen, onToggle, disabled = false }: Props) => (
  <span className="chips" role="group" aria-label={label}>
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        className="chip"
        aria-pressed={chosen.includes(option.value)}
        disabled={disabled}
        onClick={() => onToggle(option.value)}
      >
        {option.label}
      </button>
    ))}
  </span>
)

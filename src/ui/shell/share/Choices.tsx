interface Props<T extends string> {
  label: string
  options: readonly T[]
  word: (option: T) => string
  value: T
  onChange: (option: T) => void
}

/** A labelled list to choose one from. */
export function Choices<T extends string>({ label, options, word, value, onChange }: Props<T>) {
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={({ target }) => onChange(options.find((one) => one === target.value) ?? value)}
      >
        {options.map((one) => (
          <option key={one} value={one}>
            {word(one)}
          </option>
        ))}
      </select>
    </label>
  )
}

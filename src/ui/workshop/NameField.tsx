import { useId } from 'react'
import type { Lang, Text } from '../../i18n/lang.ts'

interface Props {
  label: string
  name: Text | undefined
  /** how it is called where it has no name of its own */
  usual?: string | undefined
  most: number
  /** beside other fields, in a column of theirs */
  beside?: boolean
  lang: Lang
  /** @param name undefined where the field holds nothing to read */
  onName: (name: Text | undefined) => void
}

/** The name that a reader gives to a part of a method: the same words in both languages. */
export function NameField({ label, name, usual, most, beside, lang, onName }: Props) {
  const id = useId()
  return (
    <div className={beside ? 'tenth-field' : 'tenth-field wide'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        maxLength={most}
        value={name?.[lang] ?? ''}
        placeholder={usual}
        onChange={({ target: { value } }) => onName(/\S/.test(value) ? { fr: value, en: value } : undefined)}
      />
    </div>
  )
}

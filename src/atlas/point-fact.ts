/** What is known of a point beside the indicator shown. */
export interface PointFact {
  readonly indicator: string
  readonly label: string
  /** in words, with its unit; the class, for a method */
  readonly text: string
  /** of its class; null for a number, and where there is no class */
  readonly color: string | null
}

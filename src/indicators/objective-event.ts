/** The objective of all products together; those of each product may count another event. */
export const DWELLINGS_OBJECTIVE = 'TARGET_DWELLINGS'

/** What a plan says that its objectives count: its dwellings, and its other objectives by measure. */
export interface PlanEvents {
  readonly event: string | null
  readonly events?: Readonly<Record<string, string>> | undefined
}

/** What an objective counts where it happens (agreed, started, delivered); null where the plan does not say. */
export const objectiveEvent = ({ event, events }: PlanEvents, objective: string): string | null =>
  objective === DWELLINGS_OBJECTIVE ? event : (events?.[objective] ?? null)

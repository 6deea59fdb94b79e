/** What is answered of each, in their order; so many are asked at a time. */
export async function eachOf<T, Answer>(
  all: readonly T[],
  atATime: number,
  ask: (one: T) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = []
  // shared by those who take from it
  const queue = all.entries()
  const take = async () => {
    for (const [i, one] of queue) answers[i] = await ask(one)
  }
  await Promise.all(Array.from({ length: atATime }, take))
  return answers
}

import { describe, expect, it } from 'vitest'
import { isLostMethod, saidProblems } from './said-problems.ts'

const problem = (param: string, value: string) => ({ param, value })

describe('what is said of a link that is not shown as it asks', () => {
  it('is each parameter, of a link to an indicator of the atlas', () => {
    const problems = [problem('i', 'elsewhere'), problem('l', 'iris')]
    expect(saidProblems(problems)).toEqual(problems)
  })

  it('is one sentence of a method that is lost, whatever else the link asks of it', () => {
    const carried = problem('x', '2!elsewhere.ge.v100.10!0.10!LOG')
    const problems = [carried, problem('i', 'reader_method'), problem('l', 'address'), problem('f', 'c1.30')]
    expect(saidProblems(problems)).toEqual([carried])
    // a link that has lost its method altogether
    expect(saidProblems([problem('i', 'reader_method'), problem('l', 'iris')])).toEqual([
      problem('i', 'reader_method'),
    ])
    // what is not of the method is said beside it
    expect(saidProblems([problem('t', 'nowhere'), ...problems])).toEqual([problem('t', 'nowhere'), carried])
  })

  it('knows a link to a method from one to an indicator of the atlas', () => {
    expect(isLostMethod(problem('i', 'reader_method'))).toBe(true)
    expect(isLostMethod(problem('i', 'vacancy_rate'))).toBe(false)
  })

  it('is the territory alone where it is of local files', () => {
    expect(saidProblems([problem('t', 'local-a'), problem('i', 'x')])).toEqual([problem('t', 'local-a')])
  })
})

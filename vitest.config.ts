import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import LongestFirst from './test/longest-first.ts'

export default defineConfig({
  plugins: [react()],
  test: {
    globalSetup: './test/temporary-root.ts',
    reporters: ['default', './test/closing-line.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'test/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // One registry of modules a worker: 400 files that each load the same modules afresh took a third of the time
          // of these tests. A file that replaces a module resets the registry before and after.
          isolate: false,
          // every processor, where vitest leaves one to itself: of two, that is half of them
          maxWorkers: '100%',
          // some ask the database hundreds of questions, beside others that do
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Each file has a browser and a server of its own. Two at a time: a third waits for the processor, and pages
          // drawn through software WebGL then miss their deadlines.
          maxWorkers: 2,
          // modules are loaded once a worker: a second less for each of 60 files
          isolate: false,
          // After the unit tests: the pages' times are not shared with them.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})

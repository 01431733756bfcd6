import { defineConfig } from 'vitest/config'

/** The pure tests of what is mutated; nothing that needs a database or counts to a million. */
export default defineConfig({
  test: {
    include: [
      'packages/kernel/src/{money,decimal}.test.ts',
      'packages/domain/src/fx/fees.test.ts',
      'packages/domain/src/ledger/posting-rules.test.ts',
    ],
  },
})

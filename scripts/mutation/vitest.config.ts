import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const kernel = join(import.meta.dirname, '../../packages/kernel/src')

/**
 * The pure tests of what is mutated. A mutant that no case of the first few thousand shows is worth a test of its own,
 * so nothing here counts further.
 */
export default defineConfig({
  test: {
    include: [
      'packages/kernel/src/{money,decimal,currency}.test.ts',
      'packages/domain/src/fx/{fees,fees-edges,fees-every-pair,fee-table,rates}.test.ts',
      'packages/domain/src/ledger/posting-rules.test.ts',
    ],
    // node_modules leads to the kernel as it is, not to the mutated copy
    alias: [{ find: /^@corridor\/kernel\/(.+)$/, replacement: join(kernel, '$1.ts') }],
    env: { CASES: '5000' },
  },
})

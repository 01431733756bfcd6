'use client'
import { Button } from '@corridor/ui/button'
import { Menu, MenuItem, MenuSeparator } from '@corridor/ui/menu'
import { ReasonDialog } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { CustomerFileView } from './file-view.ts'
import { type CustomerAct, useCustomerActs } from './use-customer-acts.ts'
import { useRecoveryActs } from './use-recovery-acts.ts'

/** What may be done for or to this customer now, each with a reason. */
export function ActionsMenu({ file }: { file: CustomerFileView }) {
  const words = useWords('admin.customers')
  const acts = [...useRecoveryActs(file.customer), ...useCustomerActs(file.customer)]
  const [asked, setAsked] = useState<CustomerAct | null>(null)
  const usable = acts.filter((act) => act.isPossible)
  const helping = usable.filter((act) => act.tone !== 'refuse')
  const ending = usable.filter((act) => act.tone === 'refuse')
  if (usable.length === 0) return null
  return (
    <>
      <Menu
        trigger={
          <Button size="compact" variant="secondary">
            {words('actions')} <ChevronDown aria-hidden className="inline size-4" />
          </Button>
        }
      >
        {helping.map((act) => (
          <MenuItem key={act.key} onSelect={() => setAsked(act)}>
            {act.label}
          </MenuItem>
        ))}
        {helping.length > 0 && ending.length > 0 && <MenuSeparator />}
        {ending.map((act) => (
          <MenuItem key={act.key} isDangerous onSelect={() => setAsked(act)}>
            {act.label}
          </MenuItem>
        ))}
      </Menu>
      {asked && (
        <ReasonDialog
          verdict={asked}
          onDecide={({ note }) => asked.run(note)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

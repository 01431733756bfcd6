'use client'
import { Avatar } from '@corridor/ui/avatar'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@corridor/ui/menu'
import { languages } from '@corridor/words/languages'
import { useWords } from '@corridor/words/react'
import { Check, ChevronsUpDown, LogOut, ShieldCheck } from 'lucide-react'
import type { Me } from '../access/staff-context.tsx'
import { useJoined } from '../language/use-joined.ts'
import { useStaffLanguage } from '../language/use-language.ts'

export type StaffMenuProps = {
  staff: Pick<Me, 'name' | 'roles'>
  onSignOut: () => void
}

/** Who is signed in, with the way to their account, their language and out. */
export function StaffMenu({ staff, onSignOut }: StaffMenuProps) {
  const words = useWords('admin.shell')
  const joined = useJoined()
  return (
    <div className="border-t border-line p-chip">
      <Menu
        align="start"
        side="top"
        trigger={
          <button
            type="button"
            className="flex w-full items-center gap-chip rounded-input p-chip text-start hover:bg-hover"
          >
            <Avatar name={staff.name} size="small" tone="accent" />
            <span className="min-w-0 flex-1">
              <span className="block truncate text-table font-medium">{staff.name}</span>
              <span className="block truncate text-meta text-ink-soft">
                {joined(staff.roles.map((role) => words(`role-${role}`)))}
              </span>
            </span>
            <ChevronsUpDown aria-hidden className="size-4 text-ink-muted" />
          </button>
        }
      >
        <MenuLabel>{staff.name}</MenuLabel>
        <MenuItem href="/account" icon={<ShieldCheck aria-hidden className="size-4" />}>
          {words('my-account')}
        </MenuItem>
        <MenuSeparator />
        <LanguageItems />
        <MenuSeparator />
        <MenuItem
          onSelect={onSignOut}
          icon={<LogOut aria-hidden className="size-4 rtl:-scale-x-100" />}
        >
          {words('sign-out')}
        </MenuItem>
      </Menu>
    </div>
  )
}

function LanguageItems() {
  const words = useWords('admin.shell')
  const { language, all, choose } = useStaffLanguage()
  return (
    <>
      <MenuLabel>{words('language')}</MenuLabel>
      {all.map((code) => (
        <MenuItem
          key={code}
          onSelect={() => choose(code)}
          aside={code === language && <Check aria-hidden className="size-4" />}
        >
          <bdi lang={code} aria-current={code === language ? 'true' : undefined}>
            {languages[code].ownName}
          </bdi>
        </MenuItem>
      ))}
    </>
  )
}

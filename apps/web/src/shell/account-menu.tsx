'use client'
import { Avatar } from '@corridor/ui/avatar'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@corridor/ui/menu'
import { CircleUser, LifeBuoy, LogOut, ShieldCheck } from 'lucide-react'

export type AccountSummary = { name: string; handle?: string }

/** Who is signed in, and the way out. */
export function AccountMenu({
  account,
  onSignOut,
}: {
  account: AccountSummary
  onSignOut: () => void
}) {
  return (
    <Menu
      trigger={
        <button type="button" className="flex size-touch items-center justify-center rounded-full">
          <Avatar name={account.name} size="small" tone="accent" />
          <span className="sr-only">Account of {account.name}</span>
        </button>
      }
    >
      <MenuLabel>
        <span className="block text-support font-medium text-ink">{account.name}</span>
        {account.handle && <span>@{account.handle.replace(/^@/, '')}</span>}
      </MenuLabel>
      <MenuSeparator />
      <MenuItem href="/account" icon={<CircleUser aria-hidden className="size-5" />}>
        Account
      </MenuItem>
      <MenuItem href="/account/security" icon={<ShieldCheck aria-hidden className="size-5" />}>
        Security
      </MenuItem>
      <MenuItem href="/support" icon={<LifeBuoy aria-hidden className="size-5" />}>
        Help
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        onSelect={onSignOut}
        icon={<LogOut aria-hidden className="size-5 rtl:-scale-x-100" />}
      >
        Sign out
      </MenuItem>
    </Menu>
  )
}

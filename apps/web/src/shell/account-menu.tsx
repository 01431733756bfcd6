'use client'
import { Avatar } from '@corridor/ui/avatar'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@corridor/ui/menu'
import { useWords } from '@corridor/words/react'
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
  const words = useWords('web.shell')
  return (
    <Menu
      trigger={
        <button type="button" className="flex size-touch items-center justify-center rounded-full">
          <Avatar name={account.name} size="small" tone="accent" />
          <span className="sr-only">{words('account-of', { name: account.name })}</span>
        </button>
      }
    >
      <MenuLabel>
        <bdi className="block text-support font-medium text-ink">{account.name}</bdi>
        {account.handle && <span dir="ltr">@{account.handle.replace(/^@/, '')}</span>}
      </MenuLabel>
      <MenuSeparator />
      <MenuItem href="/account" icon={<CircleUser aria-hidden className="size-5" />}>
        {words('place-account')}
      </MenuItem>
      <MenuItem href="/account/security" icon={<ShieldCheck aria-hidden className="size-5" />}>
        {words('security')}
      </MenuItem>
      <MenuItem href="/support" icon={<LifeBuoy aria-hidden className="size-5" />}>
        {words('place-help')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        onSelect={onSignOut}
        icon={<LogOut aria-hidden className="size-5 rtl:-scale-x-100" />}
      >
        {words('sign-out')}
      </MenuItem>
    </Menu>
  )
}

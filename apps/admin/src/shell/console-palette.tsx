'use client'
import type { PaletteItem } from '@corridor/ui/command-palette'
import { useFromFirstTouch } from '@corridor/ui/first-touch'
import { useWords } from '@corridor/words/react'
import { useRouter } from 'next/navigation'
import type { DestinationGroup } from './navigation.ts'

export type ConsolePaletteProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  groups: readonly DestinationGroup[]
  onSearch?: (text: string) => void
  found?: readonly PaletteItem[]
  isSearching?: boolean
}

/** Goes to any screen, and to what the server finds by name or id. */
export function ConsolePalette(props: ConsolePaletteProps) {
  const words = useWords('admin.shell')
  const router = useRouter()
  // no page needs it to be read, and ⌘ of ⌘K is a touch already
  const loaded = useFromFirstTouch(() => import('@corridor/ui/command-palette'))
  if (!loaded) return null
  return (
    <loaded.CommandPalette
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      onQueryChange={props.onSearch}
      found={props.found}
      isSearching={props.isSearching}
      placeholder={words('palette-placeholder')}
      groups={props.groups.map((group) => ({
        heading: words(`group-${group.name}`),
        items: group.places.map((place) => ({
          id: place.href,
          label: words(`place-${place.name}`),
          keys: `g ${place.key}`,
          icon: <place.Icon aria-hidden className="size-4" />,
          onSelect: () => router.push(place.href),
        })),
      }))}
    />
  )
}

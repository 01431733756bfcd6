'use client'
import { type StaffRole, staffRoles } from '@corridor/kernel/actor'
import { Checkbox } from '@corridor/ui/checkbox'
import { FieldGroup } from '@corridor/ui/field'

const explained: Readonly<Record<StaffRole, string>> = {
  support: 'Customers, transfers and messages. Neither sees nor decides alerts.',
  compliance: 'Identity checks, alerts, exceptions; lifts and closes.',
  admin: 'Staff, queues and configuration. No case access.',
}

export type RolesFieldProps = {
  value: readonly StaffRole[]
  onChange: (roles: StaffRole[]) => void
  error?: string
}

/** Roles add up. */
export function RolesField({ value, onChange, error }: RolesFieldProps) {
  return (
    <FieldGroup label="Roles" error={error}>
      {staffRoles.map((role) => (
        <Checkbox
          key={role}
          density="compact"
          label={role.charAt(0).toUpperCase() + role.slice(1)}
          description={explained[role]}
          checked={value.includes(role)}
          onCheckedChange={(isOn) =>
            onChange(isOn ? [...value, role] : value.filter((one) => one !== role))
          }
        />
      ))}
    </FieldGroup>
  )
}

import { getStaffSelf } from '@corridor/domain/identity'
import { type StaffActor, staffRoles } from '@corridor/kernel/actor'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { permissionsOf } from './permissions.ts'

/** Who is signed in to the console and what their roles carry together. */
export const meView = z.object({
  staffId: idSchema('stf'),
  name: z.string(),
  roles: z.array(z.enum(staffRoles)),
  permissions: z.array(z.string()),
  /** How they read: language with region, and time zone. */
  locale: z.string(),
  timeZone: z.string(),
  isDemo: z.boolean(),
})

export async function readMe(staff: StaffActor): Promise<z.infer<typeof meView>> {
  const self = answer(await getStaffSelf(staff))
  return {
    staffId: staff.staffId,
    ...self,
    roles: [...staff.roles],
    permissions: permissionsOf(staff.roles),
    isDemo: process.env.CORRIDOR_DEMO === '1',
  }
}

/** Whether the signed-in person's authenticator shows this code now; asked of the sign-in library, which alone can read the secret. */
import { APIError } from 'better-auth/api'
import { fromNodeHeaders } from 'better-auth/node'
import type { IncomingHttpHeaders } from 'node:http'
import type { Auth } from './auth.ts'

export async function codeIsRight(auth: Auth, headers: IncomingHttpHeaders, code: string): Promise<boolean> {
  try {
    await auth.api.verifyTOTP({ headers: fromNodeHeaders(headers), body: { code } })
    return true
  } catch (error) {
    if (error instanceof APIError) return false
    throw error
  }
}

/** A browser that wants notifications, as chat-api tells of it. */
export interface PushDevice {
  /** Of its session. */
  id: string;
  /** Its address at its push service. */
  endpoint: string;
  /** Its public key, base64url. */
  p256dh: string;
  /** The secret that it shares with who sends to it, base64url. */
  auth: string;
}

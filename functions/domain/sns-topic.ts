/** A topic of Amazon SNS by its name across Amazon. Read with the environment, so apart from what reads messages. */
export const isTopic = (text: string): boolean =>
  /^arn:aws(-cn|-us-gov)?:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/.test(text);

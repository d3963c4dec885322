import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gatePatterns } from '../../src/schemas/gate-addresses.ts';
import { bundle } from './bundle.ts';
import type { BuildTarget } from './target.ts';

const WHERE = '.build/hosts/lambda';

/** AWS SAM (“AWS::Serverless::Function”): the function behind an address of its own, and the schedule that delivers mail. */
export const samTemplate = (base: string): string => `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Description: The gate of a trust center. The site itself (dist/) lies in a bucket behind a CDN, which sends the gate's paths here.
Parameters:
  DatabaseUrl: { Type: String, NoEcho: true }
  SmtpUrl: { Type: String, NoEcho: true }
  Secrets: { Type: String, NoEcho: true }
  VaultBucket: { Type: String }
Resources:
  Gate:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: gate/
      Handler: lambda.handler
      Runtime: nodejs24.x
      MemorySize: 1024
      Timeout: 30
      Environment:
        Variables:
          DATABASE_URL: !Ref DatabaseUrl
          SMTP_URL: !Ref SmtpUrl
          SECRETS: !Ref Secrets
          VAULT_URL: !Sub s3://\${VaultBucket}?region=\${AWS::Region}
          TRUST_PROXY: '1'
      Policies:
        - S3CrudPolicy: { BucketName: !Ref VaultBucket }
      FunctionUrlConfig: { AuthType: NONE }
      Events:
        Work: { Type: Schedule, Properties: { Schedule: rate(5 minutes) } }
Outputs:
  GateUrl: { Value: !GetAtt GateUrl.FunctionUrl }
  GatePaths: { Description: A CloudFront behavior for each, Value: '${gatePatterns(base).join(' ')}' }
`;

/** A folder to be zipped, and a template that makes the function of it. */
export const buildLambda: BuildTarget = async ({ out, manifestFile, base }) => {
  const bundled = await bundle({
    entries: { lambda: 'functions/hosts/lambda' },
    manifestFile,
    into: join(out, WHERE, 'gate'),
    maps: join(out, '.build/maps/lambda'),
    driver: /^postgres-/,
  });
  await writeFile(join(out, WHERE, 'template.yaml'), samTemplate(base));
  return { bundled, where: WHERE };
};

import { Aws, Fn } from 'aws-cdk-lib';

/** The random part of the stack's id: differs for each stack ever made, also under one name. */
export const stackMark = (): string => Fn.select(2, Fn.split('/', Aws.STACK_ID));

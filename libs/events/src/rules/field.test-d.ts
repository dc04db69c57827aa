// Type tests, checked by `nx run events:typecheck`: a declared type that differs from its rule does not compile.
import { json, nested, oneOf } from './compose.js';
import { Field } from './field.js';
import { uuid } from './id.js';
import { integer } from './number.js';

class Part {
  @Field(uuid, 'ok') id!: string;
}

class Other {
  @Field(integer(1), 'ok') count!: number;
}

export class Good {
  @Field(uuid, 'ok') required!: string;
  @Field(uuid, 'ok', 'optional') optional?: string;
  @Field(uuid, 'ok', 'nullable') nullable!: string | null;
  @Field(uuid, 'ok', 'optional-nullable') both?: string | null;
  @Field(oneOf(['a', 'b']), 'ok') choice!: 'a' | 'b';
  @Field(nested(() => Part), 'ok') part!: Part;
  @Field(json, 'ok') anything!: unknown;
}

export class Bad {
  // @ts-expect-error a number is no text
  @Field(uuid, 'wrong') wrongType!: number;
  // @ts-expect-error it may be absent
  @Field(uuid, 'wrong', 'optional') saidToBeThere!: string;
  // @ts-expect-error it is always there
  @Field(uuid, 'wrong') saidToBeAbsent?: string;
  // @ts-expect-error it may be null
  @Field(uuid, 'wrong', 'nullable') neverNull!: string;
  // @ts-expect-error there are two choices
  @Field(oneOf(['a', 'b']), 'wrong') oneChoice!: 'a';
  // @ts-expect-error another class
  @Field(nested(() => Part), 'wrong') otherPart!: Other;
}

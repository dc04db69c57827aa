import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { FieldProblem, Problem } from '@errand/dapr';

/** One thing that is wrong with a request. */
export class FieldProblemDto implements FieldProblem {
  @ApiProperty({ description: 'JSON pointer into the body, or the name of a query parameter or header' })
  pointer!: string;

  @ApiProperty({ description: 'What is wrong' }) message!: string;
  @ApiProperty({ description: 'What to try' }) remedy!: string;
}

/** A problem document (RFC 9457): the body of every answer that is an error. */
export class ProblemDto implements Problem {
  @ApiProperty({ description: 'Names the kind of problem', example: '/problems/invalid' }) type!: string;
  @ApiProperty() title!: string;
  @ApiProperty() status!: number;
  @ApiProperty({ description: 'What is wrong here, a sentence for a person' }) detail!: string;
  @ApiProperty({ description: 'The X-Request-Id, found in every log line that belongs to the request' })
  correlationId!: string;

  @ApiPropertyOptional({ type: [FieldProblemDto] }) errors?: FieldProblemDto[];
}

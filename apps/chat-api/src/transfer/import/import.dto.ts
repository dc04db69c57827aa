import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { TASK_LIMITS } from '@errand/events';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IMPORT_STATUSES, type ImportedFile, type ImportRecord, type ImportStatus } from './import.records.js';
import type { CheckedImport } from './imports.service.js';
import { IMPORT_LIMITS } from './limits.js';
import { IMPORT_FORMATS, type FileContent, type Finding, type ImportFormat } from './parsed-file.js';

const MOST_PARTS = 500;
const SAMPLE = 5;

/** One of several files, such as a project of a Todoist backup. */
export class NewImportFileDto implements ImportedFile {
  @ApiProperty({ maxLength: 200, description: 'Of a Todoist CSV file, it names the list: "Work [2203].csv" is "Work"' })
  @IsString()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ minimum: 1, maximum: MOST_PARTS, description: 'How many of the parts are its' })
  @IsInt()
  @Min(1)
  @Max(MOST_PARTS)
  parts!: number;
}

/** A file that is about to be sent in parts, or several. */
export class NewImportDto {
  @ApiProperty({ maxLength: 200, description: 'Of the file, or of the archive' })
  @IsString()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ minimum: 1, maximum: MOST_PARTS, description: 'How many parts the text is sent in' })
  @IsInt()
  @Min(1)
  @Max(MOST_PARTS, { context: { remedy: 'Make each part larger, or split the file: 10 MB is the most.' } })
  parts!: number;

  @ApiPropertyOptional({
    type: [NewImportFileDto],
    minItems: 1,
    maxItems: IMPORT_LIMITS.files,
    description: 'When there are several: in the order in which their parts are counted',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(IMPORT_LIMITS.files, { context: { remedy: `Import ${IMPORT_LIMITS.files} files at a time.` } })
  @ArrayUnique((file: ImportedFile | null) => file?.name, { context: { remedy: 'Give each file a name of its own.' } })
  @ValidateNested({ each: true })
  @Type(() => NewImportFileDto)
  files?: NewImportFileDto[];

  @ApiPropertyOptional({ enum: IMPORT_FORMATS, description: 'Told by what is in the file when left out' })
  @IsOptional()
  @IsIn(IMPORT_FORMATS)
  format?: ImportFormat;

  @ApiPropertyOptional({ maxLength: TASK_LIMITS.list, description: 'The list for tasks that name none' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(TASK_LIMITS.list)
  list?: string;
}

/** A part of a file's text. */
export class ImportPartDto {
  @ApiProperty({ maxLength: IMPORT_LIMITS.partCharacters })
  @IsString()
  @MaxLength(IMPORT_LIMITS.partCharacters, { context: { remedy: 'Send smaller parts, and more of them.' } })
  text!: string;
}

/** What of a checked file is wanted. */
export class StartImportDto {
  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Take over the settings that the file has, too' })
  @IsOptional()
  @IsBoolean()
  settings = false;
}

/** An import, and how far it is. */
export class ImportDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: IMPORT_FORMATS, nullable: true, type: String }) format!: ImportFormat | null;
  @ApiProperty({ enum: IMPORT_STATUSES }) status!: ImportStatus;
  @ApiProperty({ description: 'Tasks to bring in, or to take back' }) total!: number;
  @ApiProperty({ description: 'How many of them it is through with' }) done!: number;
  @ApiProperty() created!: number;
  @ApiProperty({ description: 'Brought back from the trash' }) restored!: number;
  @ApiProperty({ description: 'In the account before' }) there!: number;
  @ApiProperty({ description: 'Lines that could not be imported' }) leftOut!: number;

  /** The import in the API's terms. */
  static of({ id, name, format, status, total, done, created, restored, there, leftOut }: ImportRecord): ImportDto {
    return { id, name, format: format ?? null, status, total, done, created, restored, there, leftOut };
  }
}

/** The newest import, if there is one. */
export class NewestImportDto {
  @ApiProperty({ type: ImportDto, nullable: true }) import!: ImportDto | null;
}

/** What a person should know about a line. */
export class FindingDto implements Finding {
  @ApiPropertyOptional({ description: 'Of several files' }) file?: string;
  @ApiProperty({ minimum: 1 }) line!: number;
  @ApiProperty({ description: 'The start of what stands there' }) subject!: string;
  @ApiProperty({ enum: ['left-out', 'changed'] }) effect!: Finding['effect'];
  @ApiProperty() message!: string;
  @ApiProperty() remedy!: string;
}

/** One of the first tasks of a file. */
export class SampleDto {
  @ApiProperty() title!: string;
  @ApiProperty({ type: String, nullable: true }) due!: string | null;
}

/** One of several files, in short. */
export class FileContentDto implements FileContent {
  @ApiProperty() name!: string;
  @ApiPropertyOptional({ description: 'The list that its tasks go to, by its name' }) list?: string;
  @ApiProperty({ description: 'Tasks to bring in' }) total!: number;
}

/** A checked file: what would be brought in, and what not. */
export class CheckedImportDto {
  @ApiProperty({ type: ImportDto }) import!: ImportDto;
  @ApiProperty({ type: [SampleDto] }) sample!: SampleDto[];
  @ApiProperty({ description: 'Tasks that the account has already: they stay as they are' }) alreadyThere!: number;
  @ApiProperty({ description: 'Whether the file has settings' }) hasSettings!: boolean;
  @ApiProperty({ description: 'Lines that are imported, but not with all that they say' }) changed!: number;
  @ApiProperty({
    type: [FindingDto],
    description: `The first ${IMPORT_LIMITS.shownFindings}, in the order of the file, or files`,
  })
  findings!: FindingDto[];

  @ApiPropertyOptional({ type: [FileContentDto], description: 'When there are several' }) files?: FileContentDto[];

  /** What was found, in the API's terms. */
  static of({ record, file, there }: CheckedImport): CheckedImportDto {
    const { candidates, findings, settings, files } = file;
    return {
      import: ImportDto.of(record),
      sample: candidates.slice(0, SAMPLE).map(({ task: { title, due } }) => ({ title, due: due ?? null })),
      alreadyThere: there,
      hasSettings: settings !== undefined && Object.keys(settings).length > 0,
      changed: findings.filter(({ effect }) => effect === 'changed').length,
      findings: findings.slice(0, IMPORT_LIMITS.shownFindings),
      ...(files && { files }),
    };
  }
}

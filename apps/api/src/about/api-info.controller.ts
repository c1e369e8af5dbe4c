import { Controller, Get, Header } from '@nestjs/common';
import { apiInfo, type ApiInfo } from '#contract';
import { CurrentVisitor, type Visitor } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { API_NAME, API_RELEASED, API_VERSION } from '../api-root.js';
import { Operation } from '../openapi/operation.js';

@Controller('api-info')
export class ApiInfoController {
  @Get()
  @Permitted('read-about')
  @Header('cache-control', 'public, max-age=3600')
  @Operation({
    id: 'readApiInfo',
    tag: 'about',
    summary: 'About this API',
    description: 'Name, version, release day, documentation and life-cycle status. Open to anyone.',
    answer: 'Facts about the API',
    schema: apiInfo,
  })
  read(@CurrentVisitor() { root }: Visitor): ApiInfo {
    return {
      apiName: API_NAME,
      apiVersion: API_VERSION,
      apiReleased: API_RELEASED,
      apiDocumentation: `${root}/docs`,
      apiStatus: 'active',
    };
  }
}

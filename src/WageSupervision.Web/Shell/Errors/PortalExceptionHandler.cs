using System.Diagnostics;
using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Shell.Outages;

namespace WageSupervision.Web.Shell.Errors;

/// <summary>The API's errors as RFC 9457 problems. Pages have their own filter; what neither knows ends on the error page with an id.</summary>
/// <param name="problems">Writes problems.</param>
public sealed class PortalExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpContext);

        // By now the request's own path is that of the error page.
        if (!new PathString(httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? "/").StartsWithSegments("/api"))
        {
            return false;
        }

        var problem = exception switch
        {
            ValidationException invalid => new ProblemDetails
            {
                Status = 400,
                Title = "请求内容有误",
                Extensions =
                {
                    ["code"] = "invalid",
                    ["errors"] = invalid.Errors.GroupBy(e => "$." + JsonNamingPolicy.CamelCase.ConvertName(e.PropertyName))
                        .ToDictionary(g => g.Key, g => g.Select(e => e.ErrorMessage).ToArray()),
                },
            },
            ProcedureRuleException refused => new ProblemDetails
            {
                Status = 409,
                Title = refused.Message,
                Extensions = { ["code"] = refused.Code, ["citation"] = refused.Citation },
            },
            NotFoundException => new ProblemDetails
            {
                Status = 404,
                Title = "没有找到",
                Detail = "请核对地址里的编号；不在您可以查看的范围内的，也答没有找到。",
                Extensions = { ["code"] = "not-found" }
            },
            ForbiddenException => new ProblemDetails { Status = 403, Title = "没有权限", Extensions = { ["code"] = "forbidden" } },
            ConflictException conflict => new ProblemDetails { Status = 409, Title = conflict.Message, Extensions = { ["code"] = "conflict" } },
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
                new ProblemDetails { Status = 413, Title = "文件太大，不能超过 20 MB", Extensions = { ["code"] = "too-large" } },
            BadHttpRequestException bad => new ProblemDetails { Status = bad.StatusCode, Title = "请求无法读取", Extensions = { ["code"] = "bad-request" } },
            AttemptSpooledException kept => new ProblemDetails
            {
                Status = 503,
                Title = $"文件已经收到，待登记回执 {kept.Number}",
                Detail = "平台的数据库暂时连不上，恢复后自动登记，收到时间不变。请按 Retry-After 稍后用同一个 Idempotency-Key 再提交同样的内容，会得到正式的回执。",
                Extensions = { ["code"] = "received-to-be-registered", ["attempt"] = kept.Number },
            },
            DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire } } or PostgresException
            {
                SqlState: PostgresErrorCodes.CharacterNotInRepertoire
            } => new ProblemDetails
            {
                Status = 400,
                Title = "内容里有不能保存的字符",
                Detail = "没有收到这次的内容。请删去控制字符（如 U+0000）后再试。",
                Extensions = { ["code"] = "invalid-character" },
            },
            { } away when ConnectionFailures.Is(away) => new ProblemDetails
            {
                Status = 503,
                Title = "平台暂时不能办理",
                Detail = "没有收到这次的内容。请按 Retry-After 稍后用同一个 Idempotency-Key 再试。",
                Extensions = { ["code"] = "unavailable" },
            },
            _ => new ProblemDetails { Status = 500, Title = "系统出错，您的数据没有改变", Extensions = { ["code"] = "internal" } },
        };
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString();
        httpContext.Response.StatusCode = problem.Status!.Value;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = "60";
        }

        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }
}

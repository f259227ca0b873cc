using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Api;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings.Api;

/// <summary>Every /api/v1/filings route: the enterprise's software files by the same commands as the pages.</summary>
public static class FilingsApi
{
    /// <summary>The most lines of one answer.</summary>
    public const int MostLines = 500;

    /// <summary>Maps them.</summary>
    public static IEndpointRouteBuilder MapFilingsApi(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);

        // No cookie gives anybody a right here, so there is no session to ride on and no form token to ask for.
        var api = routes.MapGroup("/api/v1/filings").WithTags("申报").DisableAntiforgery().AddEndpointFilter(LimitAsync)
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429);
        api.MapPost("", SubmitAsync).RequireAuthorization(Policies.SubmitByToken).WithName("submitFiling")
            .WithSummary("提交一张工资表，得到收件回执").WithDescription("文件或者 JSON 行。一收到就给回执，然后核对；核对结果另查，确认以前不算申报。同一个 Idempotency-Key 再次提交，得到同一份回执。")
            .Produces<ReceivedFiling>(202).ProducesProblem(400).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422)
            .AddOpenApiOperationTransformer(FilingsApiDescription.DescribeSubmission);
        api.MapGet("/{receipt}", StatusAsync).RequireAuthorization(Policies.ReadByToken).WithName("getFiling")
            .WithSummary("一份申报的状态、下一步和人数金额").Produces<FilingStatus>().ProducesProblem(404).AddOpenApiOperationTransformer(FilingsApiDescription.Describe);
        api.MapGet("/{receipt}/lines", LinesAsync).RequireAuthorization(Policies.ReadByToken).WithName("getFilingLines")
            .WithSummary("一份申报逐行的结果").WithDescription("每一行的错误、提醒和发现，错误写明表、行、列、格、原因、应填什么和改法。姓名遮蔽，号码不返回。")
            .Produces<FilingLines>().ProducesProblem(400).ProducesProblem(404).AddOpenApiOperationTransformer(FilingsApiDescription.Describe);
        api.MapPost("/{receipt}/confirmation", ConfirmAsync).RequireAuthorization(Policies.SubmitByToken).WithName("confirmFiling")
            .WithSummary("确认提交").WithDescription("确认以后才是申报。同一周期已经受理过的，要写更正原因。已经受理的再次确认，答复它的状态，不再办一次。")
            .Produces<FilingStatus>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415)
            .AddOpenApiOperationTransformer(FilingsApiDescription.DescribeConfirmation);
        api.MapDelete("/{receipt}", DiscardAsync).RequireAuthorization(Policies.SubmitByToken).WithName("discardFiling")
            .WithSummary("放弃一份待确认的申报").WithDescription("文件和回执仍然保留。已经受理的不能放弃，只能更正。")
            .Produces<FilingStatus>().ProducesProblem(404).ProducesProblem(409).AddOpenApiOperationTransformer(FilingsApiDescription.Describe);
        return routes;
    }

    private static async Task<IResult> SubmitAsync(
        HttpRequest request, IMediator sender, ICurrentUser user, FilingReports reports, CancellationToken cancellationToken)
    {
        if (request.Headers[IdempotencyKey.Header] is not [{ } key] || !IdempotencyKey.IsKey(key))
        {
            return ApiAnswers.Problem(400, "idempotency-key", "没有 Idempotency-Key，或者写得不对",
                $"请在 {IdempotencyKey.Header} 头里写 8 到 {ApiSubmissionRow.LongestKey} 个字母、数字或者 . _ : -，每份工资表用一个新的，重试时不变。");
        }

        var (read, refusal) = await FilingRequest.ReadAsync(request, cancellationToken);
        if (read is null)
        {
            return refusal!;
        }

        Submitted submitted;
        try
        {
            submitted = await sender.Send(
                SubmitPayroll.Of(read.Fields, read.FileName, read.Content) with { Api = new ApiSubmission(key, read.Hash(), user.TokenId!) },
                cancellationToken);
        }
        catch (IdempotencyException used)
        {
            return used.InProgress
                ? ApiAnswers.Problem(409, "idempotency-key-in-progress", "用这个 Idempotency-Key 的请求正在办理", "请过几秒用同一个编号、同一份内容再试，会得到它的回执。")
                : ApiAnswers.Problem(422, "idempotency-key-reused", "这个 Idempotency-Key 已经用于另一份内容", "没有收件。另一份工资表请用新的编号；确实是同一份的，内容必须完全相同。");
        }

        var receipt = reports.ReceiptOf(await reports.FindAsync(submitted.FilingId, cancellationToken), PublicAddress.Of(request));
        return Results.Accepted(receipt.Links.Self, receipt);
    }

    private static async Task<IResult> StatusAsync(string receipt, HttpRequest request, FilingReports reports, CancellationToken cancellationToken) =>
        await AnswerAsync(receipt, request, reports, cancellationToken);

    private static async Task<IResult> LinesAsync(
        string receipt, FilingReports reports, CancellationToken cancellationToken, [FromQuery] string? page = null, [FromQuery] string? size = null)
    {
        List<InputError> errors = [];
        var number = Number("page", page, 1, 1_000_000);
        var most = Number("size", size, 200, MostLines);
        return errors.Count > 0
            ? ApiAnswers.Unlawful(errors)
            : Results.Ok(await reports.LinesAsync(await reports.FindAsync(receipt, cancellationToken), number, most, cancellationToken));

        int Number(string name, string? text, int unsaid, int largest)
        {
            if (text is null)
            {
                return unsaid;
            }

            if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) && value >= 1
                && value <= largest)
            {
                return value;
            }

            errors.Add(new InputError("$." + name, "out-of-range", $"{name} 应是 1 到 {largest} 的整数。"));
            return unsaid;
        }
    }

    private static async Task<IResult> ConfirmAsync(
        string receipt, HttpRequest request, IMediator sender, FilingReports reports, CancellationToken cancellationToken)
    {
        ConfirmationFields said = new((string?)null);
        if (request.ContentLength is not 0 && (request.ContentLength is not null || request.Headers.TransferEncoding.Count > 0))
        {
            var (body, refusal) = await JsonBody.ReadAsync(request, cancellationToken);
            if (body is null)
            {
                return refusal!;
            }

            using (body)
            {
                var bound = InputBinder.Bind(typeof(ConfirmationFields), body.RootElement);
                if (bound.Input is not ConfirmationFields fields)
                {
                    return ApiAnswers.Unlawful(bound.Errors);
                }

                said = fields;
            }
        }

        // A client that lost the answer asks again: what is accepted already is not accepted twice.
        var filing = await reports.FindAsync(receipt, cancellationToken);
        if (!filing.IsAccepted())
        {
            await sender.Send(new ConfirmFiling(filing.FilingId, said.Reason), cancellationToken);
        }

        return await AnswerAsync(receipt, request, reports, cancellationToken);
    }

    private static async Task<IResult> DiscardAsync(
        string receipt, HttpRequest request, IMediator sender, FilingReports reports, CancellationToken cancellationToken)
    {
        var filing = await reports.FindAsync(receipt, cancellationToken);
        if (filing.StateCode != FilingCodes.Discarded)
        {
            await sender.Send(new DiscardFiling(filing.FilingId), cancellationToken);
        }

        return await AnswerAsync(receipt, request, reports, cancellationToken);
    }

    private static async Task<IResult> AnswerAsync(string receipt, HttpRequest request, FilingReports reports, CancellationToken cancellationToken) =>
        Results.Ok(await reports.StatusAsync(await reports.FindAsync(receipt, cancellationToken), PublicAddress.Of(request), cancellationToken));

    private static async ValueTask<object?> LimitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        if (services.GetRequiredService<ICurrentUser>().TokenId is { } token && services.GetRequiredService<ApiLimits>().MayCall(token))
        {
            return await next(context);
        }

        await ApiLimits.RefuseAsync(context.HttpContext);
        return Results.Empty;
    }
}

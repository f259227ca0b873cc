using System.Globalization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>要求听证, by the enterprise itself.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Text">What it is to be about; may be empty.</param>
[Takes<AskHearingStep>]
public sealed record AskHearing(Guid CaseId, string? Text) : ICommand<Unit>, ICaseCommand<HearingRequestTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, HearingRequestTerms> Step => Steps.The<AskHearingStep>();

    /// <inheritdoc/>
    public HearingRequestTerms Terms => new((Text ?? "").Trim(), []);
}

/// <summary>Shape of <see cref="AskHearing"/>.</summary>
public sealed class AskHearingValidator : AbstractValidator<AskHearing>
{
    /// <summary>Sets the checks.</summary>
    public AskHearingValidator() => RuleFor(r => r.Text).MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
}

/// <summary>登记听证要求 that came in otherwise.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="ReceivedOn">The day.</param>
/// <param name="Text">What it is to be about; may be empty.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="Content">The application, or the record of an oral one.</param>
[Takes<RecordHearingRequestStep>]
public sealed record RecordHearingRequest(Guid CaseId, DateOnly? ReceivedOn, string? Text, string? FileName, byte[]? Content)
    : ICommand<Unit>, ICaseCommand<HearingRequestTerms>, IBringsFile
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, HearingRequestTerms> Step => Steps.The<RecordHearingRequestStep>();

    /// <inheritdoc/>
    public HearingRequestTerms Terms => new((Text ?? "").Trim(), Content is { Length: > 0 } ? [Guid.Empty] : [], ReceivedOn);
}

/// <summary>Shape of <see cref="RecordHearingRequest"/>.</summary>
public sealed class RecordHearingRequestValidator : AbstractValidator<RecordHearingRequest>
{
    /// <summary>Sets the checks.</summary>
    public RecordHearingRequestValidator()
    {
        RuleFor(r => r.ReceivedOn).NotNull().WithMessage("请填写收到的日期。");
        RuleFor(r => r.Text).MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Keeps the application beside its event.</summary>
public sealed class RecordHearingRequestHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<RecordHearingRequest, HearingRequestTerms>(cases, evidence, (terms, kept) => terms with { Files = kept is { } file ? [file] : [] });

/// <summary>通知听证.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="HeldOn">The day.</param>
/// <param name="Time">The time of day, for example 9:30.</param>
/// <param name="Place">Where.</param>
/// <param name="ChairId">Who presides: an officer of the case's area.</param>
/// <param name="Openness">Whether it is open.</param>
[Takes<HearingNoticeStep>]
public sealed record NoticeHearing(Guid CaseId, DateOnly? HeldOn, string? Time, string? Place, Guid? ChairId, HearingOpenness? Openness)
    : ICommand<Unit>, ICaseCommand<HearingNoticeTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, HearingNoticeTerms> Step => Steps.The<HearingNoticeStep>();

    /// <inheritdoc/>
    public HearingNoticeTerms Terms => new(HeldOn, (Time ?? "").Trim(), (Place ?? "").Trim(), ChairId, "", Openness);
}

/// <summary>Shape of <see cref="NoticeHearing"/>.</summary>
public sealed class NoticeHearingValidator : AbstractValidator<NoticeHearing>
{
    /// <summary>Sets the checks.</summary>
    public NoticeHearingValidator()
    {
        RuleFor(r => r.HeldOn).NotNull().WithMessage("请填写举行听证的日期。");
        RuleFor(r => r.Time).Must(typed => TimeOnly.TryParseExact((typed ?? "").Trim(), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture,
            DateTimeStyles.None, out _)).WithMessage("请填写几点几分，如 9:30。");
        RuleFor(r => r.Place).NotEmpty().WithMessage("请填写举行听证的地点。").MaximumLength(100).WithMessage("请控制在 100 字以内。");
        RuleFor(r => r.ChairId).NotNull().WithMessage("请选择听证主持人。");
        RuleFor(r => r.Openness).NotNull().WithMessage("请选择公开还是不公开举行。").IsInEnum().WithMessage("请选择公开还是不公开举行。");
    }
}

/// <summary>Names whoever presides as the notice bears them.</summary>
public sealed class NoticeHearingHandler(CaseFiles cases, AppDbContext database) : IRequestHandler<NoticeHearing, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(NoticeHearing request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var chair = (await HearingChairs.OfAsync(database, opened.Row.RegionCode, cancellationToken)).FirstOrDefault(officer => officer.Id == request.ChairId)
            ?? throw Refuse.Field(nameof(NoticeHearing.ChairId), "请从列表里选择听证主持人。");
        await cases.TakeAsync(opened, request.Step, request.Terms with { Chair = HearingChairs.Named(chair) }, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Who may preside at the hearings of a county: the officers whose area it lies in.</summary>
public static class HearingChairs
{
    /// <summary>All of them, by name.</summary>
    public static async Task<IReadOnlyList<Account>> OfAsync(AppDbContext database, string regionCode, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        var officers = await database.Users.AsNoTracking()
            .Where(account => (account.Role == Role.Inspector || account.Role == Role.Supervisor) && account.RegionCode != null && account.DisabledAt == null)
            .OrderBy(account => account.DisplayName).ThenBy(account => account.Id).ToListAsync(cancellationToken);
        return [.. officers.Where(officer => new Jurisdiction(officer.RegionCode!).Covers(regionCode))];
    }

    /// <summary>As a notice bears them.</summary>
    public static string Named(Account officer)
    {
        ArgumentNullException.ThrowIfNull(officer);
        return $"{officer.DisplayName}（{officer.Organisation}）";
    }
}

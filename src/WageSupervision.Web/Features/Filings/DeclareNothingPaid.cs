using System.Text;
using System.Text.Json.Nodes;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>零申报: the enterprise declares that it paid nobody in a cycle and owes nobody for it; there is no sheet.</summary>
/// <param name="CycleStart">First day of the cycle.</param>
/// <param name="CycleEnd">Last day, inclusive.</param>
/// <param name="Employment">全日制 or 非全日制.</param>
/// <param name="Reason">Why nobody was paid.</param>
/// <param name="Declared">The filer stands by it.</param>
/// <param name="Ground">The answer to <see cref="NilQuestion"/>; asked only where there were people.</param>
/// <param name="Asked">The question that was seen and answered.</param>
[CommandName("DeclareNothingPaid", "零申报")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record DeclareNothingPaid(
    DateOnly? CycleStart, DateOnly? CycleEnd, Employment? Employment, string? Reason, bool Declared, NilGround? Ground, string? Asked) : ICommand<Guid>;

/// <summary>Shape of <see cref="DeclareNothingPaid"/>.</summary>
public sealed class DeclareNothingPaidValidator : AbstractValidator<DeclareNothingPaid>
{
    /// <summary>Sets the checks.</summary>
    public DeclareNothingPaidValidator(PortalClock clock)
    {
        RuleFor(r => r.CycleStart).NotNull().WithMessage("请填写周期的第一天，如 2026-10-01。");
        RuleFor(r => r.CycleStart).Must(start => start >= Regulations.Order353InForceFrom).When(r => r.CycleStart is not null)
            .WithMessage("本平台受理 2017 年 5 月 1 日（办法施行日）以后的申报。");
        RuleFor(r => r.CycleEnd).NotNull().WithMessage("请填写周期的最后一天，如 2026-10-31。");
        RuleFor(r => r.CycleEnd).GreaterThanOrEqualTo(r => r.CycleStart).When(r => r is { CycleStart: not null, CycleEnd: not null })
            .WithMessage("周期的最后一天不能早于第一天。");
        RuleFor(r => r.CycleEnd).Must((r, end) => end!.Value.DayNumber - r.CycleStart!.Value.DayNumber < 31)
            .When(r => r is { CycleStart: not null, CycleEnd: not null } && r.CycleEnd >= r.CycleStart).WithMessage("零申报一次报一个周期，最长一个月；几个月没有用工的，请逐月申报。");
        RuleFor(r => r.CycleEnd).Must((r, end) => end!.Value.DayNumber - r.CycleStart!.Value.DayNumber + 1 >= DutyMatching.NilDays)
            .When(r => r is { CycleStart: not null, CycleEnd: not null, Employment: Employment.FullTime } && r.CycleEnd >= r.CycleStart)
            .WithMessage("全日制的工资按月支付，零申报的周期应当是一整个月（28 至 31 天）；月中才开始用工的，请上传工资表。");
        RuleFor(r => r.CycleEnd).Must(end => end < clock.Today).When(r => r.CycleEnd is not null).WithMessage("这个周期还没有过完，请在过完以后申报。");
        RuleFor(r => r.Employment).NotNull().WithMessage("请选择用工形式。");
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明没有支付工资的原因，如：停业，全部人员已于上月离职并结清。").MaximumLength(500).WithMessage("原因请控制在 500 字以内。");
        RuleFor(r => r.Declared).Equal(true).WithMessage("请勾选声明；这个周期有人应当领取工资而没有发的，不能零申报，请上传工资表。");
    }
}

/// <summary>Files it: what was declared is kept as the bytes of a filing, hashed and receipted like any other.</summary>
public sealed class DeclareNothingPaidHandler(AppDbContext database, ICurrentUser user, PayrollKind payrolls, SubmissionSteps<FilingRow> submissions)
    : IRequestHandler<DeclareNothingPaid, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(DeclareNothingPaid request, CancellationToken cancellationToken)
    {
        var enterprise = await database.Enterprises.SingleOrDefaultAsync(e => e.EnterpriseId == user.EnterpriseId, cancellationToken)
            ?? throw new NotFoundException();
        var (start, end, employment, reason) = (request.CycleStart!.Value, request.CycleEnd!.Value, request.Employment!.Value, request.Reason!.Trim());
        var question = await NilQuestion.OfAsync(database, enterprise.EnterpriseId, start, end, employment, cancellationToken);
        if (question is not null && (request.Ground is null || request.Asked != question.Text))
        {
            throw Refuse.Field(nameof(request.Ground), $"{question.Text}请选一项再提交；有人应当领取的，请上传工资表。");
        }

        var asked = question?.Text ?? "";
        var ground = question is null ? null : request.Ground;
        return await submissions.DeclareAsync(
            Declaration(enterprise, start, end, employment, reason, asked, ground), "零申报声明.json",
            payrolls.Cycle(enterprise.EnterpriseId, start, end, employment), Make, cancellationToken);

        FilingRow Make(Arrival arrival) => new()
        {
            EnterpriseId = enterprise.EnterpriseId,
            FilingId = Guid.CreateVersion7(),
            Kind = FilingKind.Nil,
            NilReason = reason,
            NilAsked = asked,
            NilGround = ground,
            ReceiptNumber = arrival.ReceiptNumber,
            Period = YearMonth.Of(end).FirstDay,
            RegionCode = enterprise.RegionCode,
            CycleStart = start,
            CycleEnd = end,
            CycleKey = FilingRow.CycleKeyOf(employment, start, end),
            AgreedPayday = AgreedPayday.Registered(end, enterprise.Payday),
            Employment = employment,
            FileName = arrival.FileName,
            FileHash = arrival.FileHash,
            FileSize = arrival.FileSize,
            ReceivedAt = arrival.ReceivedAt,
            FiledBy = arrival.FiledBy,
        };
    }

    private static byte[] Declaration(
        EnterpriseRow enterprise, DateOnly start, DateOnly end, Employment employment, string reason, string asked, NilGround? ground)
    {
        var declared = new JsonObject
        {
            ["format"] = "wage-nil-return/1",
            ["creditCode"] = enterprise.CreditCode,
            ["cycleStart"] = Show.Date(start),
            ["cycleEnd"] = Show.Date(end),
            ["employment"] = employment == Employment.PartTime ? "partTime" : "fullTime",
            ["reason"] = reason,
        };
        if (ground is { } answer)
        {
            declared["asked"] = asked;
            declared["answer"] = Choices.LabelOf(answer);
        }

        return Encoding.UTF8.GetBytes(ProofJson.Canonical(declared));
    }
}

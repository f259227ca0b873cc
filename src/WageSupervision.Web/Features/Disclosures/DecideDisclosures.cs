using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Disclosures;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Disclosures;

/// <summary>提出公示拖欠工资信息.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Facts">Main facts as the public will read them.</param>
[AllowedTo(Role.Inspector)]
public sealed record ProposeDisclosure(Guid CaseId, string? Facts) : ICommand<Guid>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
}

/// <summary>Shape of <see cref="ProposeDisclosure"/>.</summary>
public sealed class ProposeDisclosureValidator : AbstractValidator<ProposeDisclosure>
{
    /// <summary>Sets the checks.</summary>
    public ProposeDisclosureValidator()
    {
        RuleFor(r => r.Facts).NotEmpty().WithMessage("请写明主要事实。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
        RuleFor(r => r.Facts).Must(facts => !PersonalNumbers.Appear(facts!)).When(r => r.Facts is { Length: <= 1000 })
            .WithMessage("公示内容里不能有身份证号码、银行卡号或者电话号码，请删去。只是日期、金额的，请写成 2026-09-15、12,345.00 元的样子，并用文字隔开。");
    }
}

/// <summary>Proposes it, for all open cases of the enterprise that are in no disclosure yet.</summary>
public sealed class ProposeDisclosureHandler(AppDbContext database, CaseFiles cases, ProcedureLog log, ICurrentUser user) : IRequestHandler<ProposeDisclosure, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(ProposeDisclosure request, CancellationToken cancellationToken)
    {
        var (row, enterprise, file, _) = await cases.LoadAsync(request.CaseId, cancellationToken);
        var covered = await cases.DisclosableAsync(row, cancellationToken);
        var assessment = cases.Seriousness(covered);
        CaseGates.ToDisclose(file, assessment.Serious).Enter();
        var disclosureId = Guid.CreateVersion7();
        var others = covered.Where(owing => owing.Row.CaseId != row.CaseId).ToList();
        var proposed = new DisclosureProposed(
            row.CaseId, request.Facts!.Trim(), assessment.TwoPayCycles, assessment.TenWorkers, assessment.HalfMillion, assessment.Workers,
            covered.Sum(owing => owing.File.Outstanding), user.Id,
            new DisclosedEnterprise(enterprise.Name, enterprise.CreditCode, enterprise.Address, enterprise.LegalRepresentative, row.RegionCode),
            others.Count == 0 ? null : [.. others.Select(owing => owing.Row.CaseId)])
        { On = cases.Today };
        database.Disclosures.Add(new DisclosureRow
        {
            EnterpriseId = row.EnterpriseId,
            DisclosureId = disclosureId,
            CaseId = row.CaseId,
            EnterpriseName = enterprise.Name,
            CreditCode = enterprise.CreditCode,
            Address = enterprise.Address,
            LegalRepresentative = enterprise.LegalRepresentative,
            RegionCode = row.RegionCode,
            Facts = proposed.Facts,
            TwoPayCycles = proposed.TwoPayCycles,
            TenWorkers = proposed.TenWorkers,
            HalfMillion = proposed.HalfMillion,
            Workers = proposed.Workers,
            Amount = proposed.Amount,
            ProposedBy = user.Id,
            ProposedOn = cases.Today,
            Stage = DisclosureStage.Proposed,
        });
        await log.AppendAsync(row.EnterpriseId, disclosureId, proposed, cancellationToken);
        await cases.RecordAsync(row, file, new CaseDisclosureProposed(disclosureId) { On = cases.Today }, cancellationToken);
        foreach (var (otherRow, otherFile) in others)
        {
            await cases.RecordAsync(otherRow, otherFile, new CaseDisclosureProposed(disclosureId) { On = cases.Today }, cancellationToken);
        }

        return disclosureId;
    }
}

/// <summary>审定公示, by another person than the proposer.</summary>
/// <param name="DisclosureId">The disclosure.</param>
/// <param name="Approve">Publish, or decline.</param>
/// <param name="Reason">Why it is declined.</param>
[AllowedTo(Role.Supervisor)]
public sealed record DecideDisclosure(Guid DisclosureId, bool Approve, string? Reason) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => DisclosureId.ToString();
}

/// <summary>Shape of <see cref="DecideDisclosure"/>.</summary>
public sealed class DecideDisclosureValidator : AbstractValidator<DecideDisclosure>
{
    /// <summary>Sets the checks.</summary>
    public DecideDisclosureValidator() =>
        RuleFor(r => r.Reason).NotEmpty().When(r => !r.Approve).WithMessage("不予公示的，请写明理由。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
}

/// <summary>Decides, by what the covered cases owe on the day of the decision.</summary>
public sealed class DecideDisclosureHandler(AppDbContext database, CaseFiles cases, DisclosureFiles disclosures, ICurrentUser user, PortalClock clock) : IRequestHandler<DecideDisclosure, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(DecideDisclosure request, CancellationToken cancellationToken)
    {
        var prefix = user.Area.Prefix;
        var row = await database.Disclosures.SingleOrDefaultAsync(d => d.DisclosureId == request.DisclosureId && d.RegionCode.StartsWith(prefix), cancellationToken)
            ?? throw new NotFoundException();
        var disclosure = await disclosures.LoadAsync(row, cancellationToken);
        var covered = await cases.CoveredAsync(row.EnterpriseId, disclosure.Proposed.Cases, cancellationToken);
        await disclosures.RecordAsync(
            row, disclosure,
            request.Approve ? disclosure.Approve(clock.Today, user.Id, cases.Seriousness(covered).Serious) : disclosure.Decline(clock.Today, user.Id, request.Reason!.Trim()),
            cancellationToken);
        foreach (var (caseRow, file) in covered)
        {
            await cases.RecordAsync(caseRow, file, new CaseDisclosureDecided(row.DisclosureId, request.Approve) { On = clock.Today }, cancellationToken);
        }

        return Unit.Value;
    }
}

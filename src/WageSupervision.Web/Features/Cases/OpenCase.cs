using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>立案, from findings of one enterprise and, where a union recommended it, from its recommendation.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="FindingIds">The findings.</param>
/// <param name="RecommendationId">The union's recommendation, or <c>null</c>.</param>
/// <param name="Grounds">Why.</param>
/// <param name="SecondOfficerId">Who handles it beside the opener, or <c>null</c> where that is named later.</param>
[Takes<OpenStep>]
public sealed record OpenCase(
    long EnterpriseId, IReadOnlyList<Guid> FindingIds, Guid? RecommendationId, string? Grounds, Guid? SecondOfficerId = null) : ICommand<Guid>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => EnterpriseId.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Shape of <see cref="OpenCase"/>.</summary>
public sealed class OpenCaseValidator : AbstractValidator<OpenCase>
{
    /// <summary>Sets the checks.</summary>
    public OpenCaseValidator()
    {
        RuleFor(r => r.FindingIds).NotEmpty().WithMessage("请至少选择一项发现。");
        RuleFor(r => r.Grounds).NotEmpty().WithMessage("请写明立案理由。").MaximumLength(1000).WithMessage("立案理由请控制在 1000 字以内。");
    }
}

/// <summary>Says before the form whether the recommendation can be taken up.</summary>
public sealed class OpenCaseTrial(DemandFiles demands) : ITrial<OpenCase>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcedureRuleException>> TryAsync(OpenCase request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RecommendationId is { } demandId)
        {
            await demands.EnterAsync(demandId, Steps.The<TakeUpStep>(), cancellationToken);
        }

        return [];
    }
}

/// <summary>Opens the case.</summary>
public sealed class OpenCaseHandler(AppDbContext database, ICurrentUser user, CaseFiles cases, DemandFiles demands, CaseOffice office)
    : IRequestHandler<OpenCase, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(OpenCase request, CancellationToken cancellationToken)
    {
        var enterprise = await database.Employers.AsNoTracking().InArea(user.Area)
            .SingleOrDefaultAsync(e => e.EnterpriseId == request.EnterpriseId, cancellationToken) ?? throw new NotFoundException();

        // A withdrawal of their filing comes before or after, never in between.
        await database.Database.ExecuteSqlAsync($"select 1 from enterprise where enterprise_id = {enterprise.EnterpriseId} for share", cancellationToken);
        var wanted = request.FindingIds.Distinct().ToList();
        if (await database.Findings.CountAsync(f => f.EnterpriseId == enterprise.EnterpriseId && wanted.Contains(f.FindingId) && f.Outcome == "violated",
            cancellationToken) != wanted.Count)
        {
            throw new NotFoundException();
        }

        var findings = await OpenFindings.Of(database)
            .Where(f => f.EnterpriseId == enterprise.EnterpriseId && wanted.Contains(f.FindingId)).ToListAsync(cancellationToken);
        if (findings.Count != wanted.Count)
        {
            throw new ProcedureRuleException("finding-not-open", "《行政处罚法》第二十九条", "所选发现中有的已经在别的案件里，或者所在的工资表已被更正或者撤回，请刷新后重新选择。", "FindingIds");
        }

        if (findings.Sum(f => f.Shortfall ?? 0) == 0)
        {
            throw new ProcedureRuleException("nothing-owed", "《劳动保障监察条例》第十八条",
                "所选发现都没有应补付的金额（迟付但已付清、支付周期过长）。请连同有金额的发现一并立案；只有这类行为的，目前须在平台外责令改正。", "FindingIds");
        }

        // A correction filed after a case was opened finds the same arrears again, under new ids: they are owed once.
        var periods = findings.Select(f => f.Period).Distinct().ToList();
        var known = await (from c in database.CaseFindings
                           join f in database.Findings on new { c.EnterpriseId, c.FindingId } equals new { f.EnterpriseId, f.FindingId }
                           where c.EnterpriseId == enterprise.EnterpriseId && periods.Contains(f.Period)
                           select new { f.Period, f.RuleId, f.WorkerKey, f.Payday }).ToListAsync(cancellationToken);
        var taken = known.ToHashSet();
        if (findings.Find(f => taken.Contains(new { f.Period, f.RuleId, f.WorkerKey, f.Payday })) is { } again)
        {
            throw new ProcedureRuleException("finding-in-case", "《行政处罚法》第二十九条",
                $"{again.WorkerShown}（{WageSupervision.Domain.Payroll.SheetRowNumber.Text(again.SheetRow ?? 0)}）的同一笔已经在别的案件里（工资表更正前立的案），请不要重复选择。",
                    "FindingIds");
        }

        var claimed = await cases.OwedElsewhereAsync(enterprise.EnterpriseId, Guid.Empty, cancellationToken);
        if (findings.Find(f => claimed.Contains((f.WorkerKey, f.Payday, f.RuleId))) is { } established)
        {
            throw new ProcedureRuleException("finding-in-case", "《行政处罚法》第二十九条",
                $"{established.WorkerShown} {established.Payday:yyyy-MM-dd} 的同一笔已经在别的案件里查实，请不要重复选择。", "FindingIds");
        }

        var filingIds = findings.Select(f => f.FilingId).Distinct().ToList();
        var employment = await database.Filings.Where(f => f.EnterpriseId == enterprise.EnterpriseId && filingIds.Contains(f.FilingId))
            .ToDictionaryAsync(f => f.FilingId, f => f.Employment, cancellationToken);
        var items = findings.OrderBy(f => f.Payday).ThenBy(f => f.SheetRow)
            .Select(f => new ArrearsItem(f.FindingId, f.RuleId, f.WorkerKey, f.WorkerShown, f.Payday, f.Shortfall ?? 0,
                EnterpriseArrears.CycleOf(employment[f.FilingId]))).ToList();
        var caseId = Guid.CreateVersion7();
        var terms = new OpenTerms(items, request.RecommendationId, request.Grounds!.Trim(),
            RecommendedOn: await demands.RecommendedOnAsync(request.RecommendationId, cancellationToken),
            Officers: await office.OpeningAsync(request.SecondOfficerId, cancellationToken));
        var opened = await cases.OpenAsync(enterprise, caseId, Steps.The<OpenStep>(), terms, cancellationToken);
        database.CaseFindings.AddRange(wanted.Select(id => new CaseFindingRow { EnterpriseId = enterprise.EnterpriseId, FindingId = id, CaseId = caseId }));
        if (request.RecommendationId is { } recommendation)
        {
            await demands.TakeUpAsync(recommendation, enterprise.EnterpriseId, new(caseId, opened.Row.CaseNumber), cancellationToken);
        }

        return caseId;
    }
}

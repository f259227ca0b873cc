using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>What is said of a hand-over: to whom, and why.</summary>
public interface IHandsOver
{
    /// <summary>主办.</summary>
    Guid? LeadId { get; }

    /// <summary>协办.</summary>
    Guid? SecondId { get; }

    /// <summary>Why.</summary>
    string? Reason { get; }
}

/// <summary>Shape of <see cref="IHandsOver"/>.</summary>
public sealed class HandOverValidator : AbstractValidator<IHandsOver>
{
    /// <summary>Sets the checks.</summary>
    public HandOverValidator()
    {
        RuleFor(r => r.LeadId).NotNull().WithMessage("请选择主办。");
        RuleFor(r => r.SecondId).NotNull().WithMessage("请选择协办。");
        RuleFor(r => r.Reason).IsCaseText("请写明为什么更换。", 500);
    }
}

/// <summary>A case that was not handed over.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">案号.</param>
/// <param name="Reason">Why not.</param>
public sealed record StoppedCase(Guid CaseId, string CaseNumber, string Reason);

/// <summary>
/// 分派 several cases to the same two officers: each is handed over as <see cref="ReplaceOfficers"/> does, in a transaction of its own, so that one
/// that its gate stops keeps no other back.
/// </summary>
/// <param name="CaseIds">The cases.</param>
/// <param name="LeadId">主办.</param>
/// <param name="SecondId">协办.</param>
/// <param name="Reason">Why.</param>
[AllowedTo(Role.Supervisor)]
public sealed record AssignCases(IReadOnlyList<Guid>? CaseIds, Guid? LeadId, Guid? SecondId, string? Reason)
    : IRequest<IReadOnlyList<StoppedCase>>, IHandsOver;

/// <summary>Shape of <see cref="AssignCases"/>.</summary>
public sealed class AssignCasesValidator : AbstractValidator<AssignCases>
{
    /// <summary>As many as a page of the list shows.</summary>
    public const int Most = 50;

    /// <summary>Sets the checks.</summary>
    public AssignCasesValidator()
    {
        RuleFor(r => r.CaseIds).NotEmpty().WithMessage("请在列表里勾选要分派的案件。");
        RuleFor(r => r.CaseIds).Must(ids => ids is null || ids.Count <= Most).WithMessage($"一次最多分派 {Most} 件。");
        Include(new HandOverValidator());
    }
}

/// <summary>Hands over one after the other.</summary>
public sealed class AssignCasesHandler(CaseFiles cases, AppDbContext database, IMediator sender) : IRequestHandler<AssignCases, IReadOnlyList<StoppedCase>>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoppedCase>> Handle(AssignCases request, CancellationToken cancellationToken)
    {
        var ids = request.CaseIds!.Distinct().ToList();
        var chosen = await cases.Visible().AsNoTracking().Where(c => ids.Contains(c.CaseId)).OrderBy(c => c.CaseNumber)
            .Select(c => new { c.CaseId, c.CaseNumber }).ToListAsync(cancellationToken);
        if (chosen.Count < ids.Count)
        {
            throw new NotFoundException();
        }

        List<StoppedCase> stopped = [];
        foreach (var each in chosen)
        {
            try
            {
                await sender.Send(new ReplaceOfficers(each.CaseId, request.LeadId, request.SecondId, request.Reason), cancellationToken);
            }
            catch (ProcedureRuleException refused)
            {
                stopped.Add(new(each.CaseId, each.CaseNumber, $"{refused.Message}（依据：{refused.Citation}）"));
            }
            catch (ConflictException conflict)
            {
                stopped.Add(new(each.CaseId, each.CaseNumber, conflict.Message));
            }

            // What one case loaded, or left undone, is nothing to the next.
            database.ChangeTracker.Clear();
        }

        return stopped;
    }
}

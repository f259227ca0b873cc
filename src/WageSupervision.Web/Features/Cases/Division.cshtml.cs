using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ProposeDivisionStep>]
public sealed class DivisionModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The sums of the case, worker by worker, as they are chosen.</summary>
    public IEnumerable<(Guid Id, string Words)> Sums => CaseFile.Restitution.Workers(CaseFile).SelectMany(worker => worker.Items.Select(item => (item.FindingId,
        $"{worker.Called}，{Shell.Show.Date(item.Payday)} 应发，{ClaimGrounds.BasisOf(item.RuleId)?.Citation}，{Shell.Show.Yuan(item.Amount)} 元")));

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() =>
        TakeAsync(new ProposeDivision(CaseId, Input.Items, Input.Breaches, Input.Reason), "已提请分案，等待负责人决定。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The sums.</summary>
        public List<Guid> Items { get; set; } = [];

        /// <summary>The breaches.</summary>
        public List<int> Breaches { get; set; } = [];

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }
}

/// <summary>提请分案.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Items">The sums that go on in a case of their own.</param>
/// <param name="Breaches">The breaches that do.</param>
/// <param name="Reason">Why.</param>
[Takes<ProposeDivisionStep>]
public sealed record ProposeDivision(Guid CaseId, IReadOnlyList<Guid> Items, IReadOnlyList<int> Breaches, string? Reason)
    : ICommand<Unit>, ICaseCommand<DivisionTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, DivisionTerms> Step => Steps.The<ProposeDivisionStep>();

    /// <inheritdoc/>
    public DivisionTerms Terms => new(Guid.CreateVersion7(), Items, Breaches, (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="ProposeDivision"/>.</summary>
public sealed class ProposeDivisionValidator : AbstractValidator<ProposeDivision>
{
    /// <summary>Sets the checks.</summary>
    public ProposeDivisionValidator() => RuleFor(r => r.Reason).IsCaseText("请写明为什么分案。", 500);
}

/// <summary>Opens the case in which a part of another goes on, in the same transaction.</summary>
public sealed class DividedCasesAreOpened(CaseFiles cases) : INotificationHandler<Recorded<SupervisionCase, CaseRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<SupervisionCase, CaseRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        if (notification is not { Event: CaseDivided divided, Subject: var subject })
        {
            return;
        }

        var events = divided.Opening(subject.Row.CaseId, subject.File);
        var opened = await cases.BeginAsync(subject.Enterprise, subject.Row.RegionCode, divided.IntoId, events[0], cancellationToken);
        foreach (var each in events.Skip(1))
        {
            await cases.RecordAsync(opened, each, cancellationToken);
        }
    }
}

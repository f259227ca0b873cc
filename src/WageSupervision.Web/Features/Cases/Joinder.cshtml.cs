using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ProposeJoinderStep>]
public sealed class JoinderModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The cases to which it can be joined.</summary>
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Choices = [.. (await ProposeJoinderHandler.OthersOf(Cases, Row).OrderBy(c => c.OpenedOn).ToListAsync(HttpContext.RequestAborted))
            .Select(c => new SelectListItem($"{c.CaseNumber}（{Shell.Show.Date(c.OpenedOn)} 立案，{c.Workers} 人，{Shell.Show.Yuan(c.Owed)} 元）", c.CaseNumber))];
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ProposeJoinder(CaseId, Input.Number, Input.Reason), "已提请并案，等待负责人决定。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The number of the other case.</summary>
        public string? Number { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }
}

/// <summary>提请并案.</summary>
/// <param name="CaseId">The case that would end.</param>
/// <param name="Number">The number of the one that would go on.</param>
/// <param name="Reason">Why.</param>
[Takes<ProposeJoinderStep>]
public sealed record ProposeJoinder(Guid CaseId, string? Number, string? Reason) : ICommand<Unit>, IGatedCommand<SupervisionCase, CaseFacts>
{
    /// <inheritdoc/>
    public Guid SubjectId => CaseId;

    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts> Gated => Steps.The<ProposeJoinderStep>();
}

/// <summary>Shape of <see cref="ProposeJoinder"/>.</summary>
public sealed class ProposeJoinderValidator : AbstractValidator<ProposeJoinder>
{
    /// <summary>Sets the checks.</summary>
    public ProposeJoinderValidator()
    {
        RuleFor(r => r.Number).NotEmpty().WithMessage("请选择并入哪个案件。").MaximumLength(60).WithMessage("请从列出的案件里选。");
        RuleFor(r => r.Reason).IsCaseText("请写明为什么并案。", 500);
    }
}

/// <summary>Finds the other case.</summary>
public sealed class ProposeJoinderHandler(CaseFiles cases) : IRequestHandler<ProposeJoinder, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(ProposeJoinder request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var into = await OthersOf(cases, opened.Row).SingleOrDefaultAsync(c => c.CaseNumber == request.Number, cancellationToken);
        await cases.TakeAsync(opened, Steps.The<ProposeJoinderStep>(), new JoinderTerms(into?.CaseId, into?.CaseNumber ?? "", request.Reason!.Trim()),
            cancellationToken: cancellationToken);
        return Unit.Value;
    }

    /// <summary>Open cases of the same enterprise and office, in which nothing rests on the order yet: what they take in is ordered anew.</summary>
    internal static IQueryable<CaseRow> OthersOf(CaseFiles cases, CaseRow row) => cases.Visible().AsNoTracking().Where(c =>
        c.EnterpriseId == row.EnterpriseId && c.RegionCode == row.RegionCode && c.CaseId != row.CaseId
        && (c.Stage == CaseStage.Investigating || c.Stage == CaseStage.OrderToBeServed || c.Stage == CaseStage.AwaitingCorrection
            || c.Stage == CaseStage.CorrectionOverdue));
}

/// <summary>Has the case that goes on take in the one that was joined to it, in the same transaction.</summary>
public sealed class JoinedCasesAreTakenIn(CaseFiles cases) : INotificationHandler<Recorded<SupervisionCase, CaseRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<SupervisionCase, CaseRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        if (notification is { Event: CaseJoined joined, Subject: var subject })
        {
            await cases.TakeAsync(joined.IntoId, Steps.The<TakeInStep>(),
                new(subject.Row.CaseId, subject.Row.CaseNumber, [.. subject.File.Items.Where(item => item.Amount > 0)]), null, cancellationToken);
        }
    }
}

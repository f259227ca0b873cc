using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Publications.Majors;

/// <summary>提出重大劳动保障违法行为社会公布.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Category">Which of the grave breaches.</param>
/// <param name="Facts">What the case does not know as data.</param>
[Takes<ProposeMajorStep>]
public sealed record ProposeMajor(Guid CaseId, MajorCategory? Category, string? Facts) : ICommand<Guid>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
}

/// <summary>Shape of <see cref="ProposeMajor"/>.</summary>
public sealed class ProposeMajorValidator : AbstractValidator<ProposeMajor>
{
    /// <summary>Sets the checks.</summary>
    public ProposeMajorValidator()
    {
        RuleFor(r => r.Category).Must(category => category is { } known && Enum.IsDefined(known)).WithMessage("请选择属于哪一种情形。");
        RuleFor(r => r.Facts).IsPublishedFact();
    }
}

/// <summary>Says before the form whether it may be proposed at all.</summary>
public sealed class ProposeMajorTrial(CaseFiles cases, MajorFiles majors) : ITrial<ProposeMajor>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcedureRuleException>> TryAsync(ProposeMajor request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var from = await cases.LoadAsync(request.CaseId, cancellationToken);
        Steps.The<ProposeMajorStep>().Gate(from.File, await majors.ProposalAsync(from, cancellationToken)).Enter();
        return [];
    }
}

/// <summary>Proposes it, with what the case knows.</summary>
public sealed class ProposeMajorHandler(CaseFiles cases, MajorFiles majors) : IRequestHandler<ProposeMajor, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(ProposeMajor request, CancellationToken cancellationToken)
    {
        var from = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var (row, enterprise) = (from.Row, from.Enterprise);
        var make = Steps.The<ProposeMajorStep>().Enter(
            from.File, await majors.ProposalAsync(from, cancellationToken),
            new(row.CaseId, request.Category, (request.Facts ?? "").Trim(),
                new(enterprise.Name, enterprise.CreditCode, enterprise.Address, enterprise.LegalRepresentative, row.RegionCode)));
        var majorId = Guid.CreateVersion7();
        await majors.BeginAsync(enterprise, row.RegionCode, majorId, make(""), cancellationToken);
        await cases.RecordAsync(from, new CaseMajorProposed(majorId) { On = cases.Today }, cancellationToken);
        return majorId;
    }
}

/// <summary>Lets the case know what became of its entry.</summary>
public sealed class CaseLearnsOfItsPublication(CaseFiles cases) : INotificationHandler<Recorded<MajorNotice, ListMatterRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<MajorNotice, ListMatterRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var row = notification.Subject.Row;
        ProcedureEvent? learned = notification.Event switch
        {
            MajorApproved => new CaseMajorDecided(row.MatterId, Approved: true) { On = cases.Today },
            MajorDeclined => new CaseMajorDecided(row.MatterId, Approved: false) { On = cases.Today },
            MajorWithdrawn => new CaseMajorWithdrawn(row.MatterId) { On = cases.Today },
            _ => null,
        };
        if (learned is not null)
        {
            await cases.RecordAsync(await cases.LoadToChangeAsync(row.EnterpriseId, row.CaseId, cancellationToken), learned, cancellationToken);
        }
    }
}

/// <summary>Lets an entry know that a decision on which it rests was changed, revoked or not served, or that the police gave the case back.</summary>
public sealed class PublicationLearnsOfTheDecision(MajorFiles majors) : INotificationHandler<Recorded<SupervisionCase, CaseRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<SupervisionCase, CaseRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var (file, row) = (notification.Subject.File, notification.Subject.Row);
        var doubted = notification.Event switch
        {
            DecisionRevoked revoked => new MajorDoubted(revoked.DecisionNumber, "已经撤销") { On = majors.Today },
            DecisionChanged => new MajorDoubted(file.Penalty?.DecisionNumber ?? "", "已经变更") { On = majors.Today },
            HandlingRevoked revoked => new MajorDoubted(revoked.DecisionNumber, "已经撤销") { On = majors.Today },
            PoliceReturned => new MajorDoubted(file.Police.Sent?.TransferNumber ?? "", "，公安机关退回") { On = majors.Today },
            PoliceAnswered { Filed: false } => new MajorDoubted(file.Police.Sent?.TransferNumber ?? "", "，公安机关不立案") { On = majors.Today },
            StepStruck struck when file.History[struck.Sequence - 1] is PenaltyServed =>
                new MajorDoubted(file.Penalty?.DecisionNumber ?? "", "的送达已经划去") { On = majors.Today },
            StepStruck struck when file.History[struck.Sequence - 1] is HandlingServed =>
                new MajorDoubted(file.Handling.Decision?.DecisionNumber ?? "", "的送达已经划去") { On = majors.Today },
            _ => null,
        };
        if (doubted is null || file.Lists.MajorId is not { } majorId)
        {
            return;
        }

        var opened = await majors.LoadToChangeAsync(row.EnterpriseId, majorId, cancellationToken);
        if (opened.File.Handled.Any(each => each.Number == doubted.Number))
        {
            await majors.RecordAsync(opened, doubted, cancellationToken);
        }
    }
}

/// <summary>Offers the publication on the page of a case.</summary>
public sealed class PublicationOfACase(MajorFiles majors) : IFurtherSteps<Opened<SupervisionCase, CaseRow>>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<OfferedStep>> OfAsync(Opened<SupervisionCase, CaseRow> subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return [.. OfferedStep.All(subject.File, await majors.ProposalAsync(subject, cancellationToken), Role.Inspector)];
    }
}

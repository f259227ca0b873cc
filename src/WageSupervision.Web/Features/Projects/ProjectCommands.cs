using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Projects;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Projects;

/// <summary>登记工程项目.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="RegionCode">The county where it is built.</param>
/// <param name="Site">The address of the site.</param>
/// <param name="Source">By what it is known.</param>
[Takes<RecordProjectStep>]
public sealed record RecordProject(string? Name, string? RegionCode, string? Site, FactSource? Source) : ICommand<Guid>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => "";
}

/// <summary>Shape of <see cref="RecordProject"/>.</summary>
public sealed class RecordProjectValidator : AbstractValidator<RecordProject>
{
    /// <summary>Sets the checks.</summary>
    /// <param name="parameters">The counties.</param>
    /// <param name="user">Whose area it has to be.</param>
    public RecordProjectValidator(LegalParameters parameters, ICurrentUser user)
    {
        RuleFor(r => r.Name).NotEmpty().WithMessage("请填写项目的名称，如“演示花园一期”。").MaximumLength(200).WithMessage("请控制在 200 字以内。");
        RuleFor(r => r.Site).NotEmpty().WithMessage("请填写工地的地址。").MaximumLength(200).WithMessage("请控制在 200 字以内。");
        RuleFor(r => r.RegionCode)
            .Must(code => code is not null && parameters.Divisions.Find(code) is { Level: RegionLevel.County } && user.Area.Covers(code))
            .WithMessage("请选择工地所在的县（市、区），应当在本机关辖区内。");
        RuleFor(r => r.Source).NotNull().WithMessage("请选择从哪里知道的。").Must(source => source != FactSource.Enterprise).WithMessage("请选择从哪里知道的。");
    }
}

/// <summary>Records it.</summary>
public sealed class RecordProjectHandler(ProjectFiles projects) : IRequestHandler<RecordProject, Guid>
{
    /// <inheritdoc/>
    public Task<Guid> Handle(RecordProject request, CancellationToken cancellationToken) => projects.BeginAsync(
        new ProjectTerms(request.Name!.Trim(), request.RegionCode!, request.Site!.Trim(), request.Source), cancellationToken);
}

/// <summary>登记项目的事实, by an officer.</summary>
[Takes<RecordFactStep>]
public sealed record RecordFact : FactForm, ICommand<Unit>, IProjectCommand<FactTerms>
{
    /// <summary>From a form.</summary>
    public RecordFact(Guid projectId, FactForm form)
        : base(form) => ProjectId = projectId;

    /// <inheritdoc/>
    public Guid ProjectId { get; }

    /// <inheritdoc/>
    public Step<Project, DateOnly, FactTerms> Step => Steps.The<RecordFactStep>();

    /// <inheritdoc/>
    public FactTerms Terms => new(Read(null), Source, TrimmedNote);
}

/// <summary>Shape of <see cref="RecordFact"/>.</summary>
public sealed class RecordFactValidator : FactFormValidator<RecordFact>
{
    /// <summary>Sets the checks.</summary>
    public RecordFactValidator() => RuleFor(r => r.Source)
        .Must(source => source is not (null or FactSource.Enterprise)).WithMessage("请选择从哪里知道的；企业申报的，请在项目页面确认。");
}

/// <summary>Records it; a party that bears the code of a registered enterprise is that enterprise.</summary>
public sealed class RecordFactHandler(ProjectFiles projects, AppDbContext database) : IRequestHandler<RecordFact, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(RecordFact request, CancellationToken cancellationToken)
    {
        var fact = await PartyEnterprises.NameAsync(database, request.Terms.Fact!, cancellationToken);
        await projects.TakeAsync(request.ProjectId, request.Step, request.Terms with { Fact = fact }, version: null, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>申报项目的事实, by a party.</summary>
[Takes<ProposeFactStep>]
public sealed record ProposeFact : FactForm, ICommand<Unit>, IProjectCommand<FactTerms>
{
    /// <summary>From a form.</summary>
    public ProposeFact(Guid projectId, FactForm form)
        : base(form) => ProjectId = projectId;

    /// <inheritdoc/>
    public Guid ProjectId { get; }

    /// <inheritdoc/>
    public Step<Project, DateOnly, FactTerms> Step => Steps.The<ProposeFactStep>();

    /// <inheritdoc/>
    public FactTerms Terms => new(Read(null), null, TrimmedNote);
}

/// <summary>Shape of <see cref="ProposeFact"/>.</summary>
public sealed class ProposeFactValidator : FactFormValidator<ProposeFact>
{
    /// <summary>Sets the checks.</summary>
    public ProposeFactValidator() => RuleFor(r => r.Note).NotEmpty().WithMessage("请写明凭什么材料，如“总包合同第 3 页”；监察员会核对。");
}

/// <summary>Declares it for the enterprise that the filer acts for.</summary>
public sealed class ProposeFactHandler(ProjectFiles projects, AppDbContext database, ICurrentUser user) : IRequestHandler<ProposeFact, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(ProposeFact request, CancellationToken cancellationToken)
    {
        var fact = await PartyEnterprises.NameAsync(database, request.Terms.Fact!, cancellationToken);
        await projects.TakeAsync(
            request.ProjectId, request.Step, request.Terms with { Fact = fact, EnterpriseId = user.EnterpriseId }, version: null, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>What is decided of a fact.</summary>
public enum FactVerdict
{
    /// <summary>A declared fact is confirmed.</summary>
    Confirm,

    /// <summary>A declared fact is not taken over.</summary>
    Decline,

    /// <summary>A recorded fact is withdrawn.</summary>
    Withdraw,
}

/// <summary>确认、不采用或者撤下项目的事实.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Verdict">Which.</param>
/// <param name="FactId">The fact.</param>
/// <param name="Reason">Why, or by what it was checked.</param>
[Takes<ConfirmFactStep>]
public sealed record DecideFact(Guid ProjectId, FactVerdict Verdict, Guid FactId, string? Reason) : ICommand<Unit>, IProjectCommand<FactDecision>
{
    /// <inheritdoc/>
    public Step<Project, DateOnly, FactDecision> Step => Verdict switch
    {
        FactVerdict.Confirm => Steps.The<ConfirmFactStep>(),
        FactVerdict.Decline => Steps.The<DeclineFactStep>(),
        _ => Steps.The<WithdrawFactStep>(),
    };

    /// <inheritdoc/>
    public FactDecision Terms => new(FactId, (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="DecideFact"/>.</summary>
public sealed class DecideFactValidator : AbstractValidator<DecideFact>
{
    /// <summary>Sets the checks.</summary>
    public DecideFactValidator()
    {
        RuleFor(r => r.Verdict).IsInEnum().WithMessage("没有这种决定，请从项目页面选择。");
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明怎样核对的，或者为什么；项目的单位看得到。").MaximumLength(200).WithMessage("请控制在 200 字以内。");
    }
}

/// <summary>Which registered enterprise a party is.</summary>
internal static class PartyEnterprises
{
    /// <summary>The fact; where it is a party with the code of a registered enterprise, with that enterprise, and its address where none was given.</summary>
    internal static async Task<ProjectFact> NameAsync(AppDbContext database, ProjectFact fact, CancellationToken cancellationToken)
    {
        if (fact is not PartyFact { CreditCode.Length: > 0 } party)
        {
            return fact;
        }

        if (await database.Enterprises.AsNoTracking().OrderBy(e => e.EnterpriseId)
            .FirstOrDefaultAsync(e => e.CreditCode == party.CreditCode, cancellationToken) is not { } firm)
        {
            // Of an enterprise that is not registered here only its form can be looked at.
            return UnifiedSocialCreditCode.Explain(UnifiedSocialCreditCode.Check(party.CreditCode)) is not { } fault ? fact
                : throw new ProcedureRuleException("credit-code-wrong", Steps.The<RecordFactStep>().Card.Law, fault + "；不知道的可以不填。", "CreditCode");
        }

        return party with
        {
            EnterpriseId = firm.EnterpriseId,
            Address = party.Address.Length > 0 ? party.Address : firm.Address,
            LegalRepresentative = party.LegalRepresentative.Length > 0 ? party.LegalRepresentative : firm.LegalRepresentative,
        };
    }
}

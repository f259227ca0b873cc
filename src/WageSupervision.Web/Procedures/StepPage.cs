using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Procedures;

/// <summary>The page on which a step is taken: its policy is the step's role.</summary>
/// <param name="step">The step.</param>
/// <exception cref="InvalidOperationException">There is no policy that lets in the roles of the step and nobody else.</exception>
[AttributeUsage(AttributeTargets.Class)]
public abstract class StepPageAttribute(Step step) : Attribute, IAuthorizeData
{
    private readonly string policy = PolicyOf(step.Card);

    /// <summary>The step; where a page has several, the first.</summary>
    public Step Step { get; } = step;

    /// <inheritdoc/>
    public string? Policy
    {
        get => policy;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public string? Roles { get; set; }

    /// <inheritdoc/>
    public string? AuthenticationSchemes { get; set; }

    /// <summary>The step of a page model.</summary>
    public static Step Of(Type page) => page.GetCustomAttribute<StepPageAttribute>()!.Step;

    private static string PolicyOf(StepCard card) =>
        card.Roles is [var role] && Policies.RolesOf(role.ToString()) is [var letIn] && letIn == role ? role.ToString()
            : throw new InvalidOperationException(
                $"The step {card.Name} is for {string.Join(" and ", card.Roles)}: no policy is named after that, so it cannot have a page of its own.");
}

/// <summary>The page on which a step is taken.</summary>
/// <typeparam name="TStep">The step; where a page has several, the first.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StepPageAttribute<TStep>() : StepPageAttribute(Steps.The<TStep>())
    where TStep : Step;

/// <summary>A step as a page offers it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Gate">What must hold before it, as it stands.</param>
/// <param name="IsNext">Whether it is what is to be done next.</param>
/// <param name="IsOffered">Whether it is offered beside the next.</param>
public sealed record OfferedStep(Step Step, Gate Gate, bool IsNext, bool IsOffered)
{
    /// <summary>On what, where that is not the subject of the page.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Where it is taken, from the page of a subject.</summary>
    public string AddressFrom(Guid subjectId) => Step.AddressOf(SubjectId ?? subjectId);

    /// <summary>The steps of a subject that these facts decide, by their place.</summary>
    public static IEnumerable<OfferedStep> All<TFile, TFacts>(TFile file, TFacts facts, Role role)
        where TFile : Aggregate => Steps.On<TFile, TFacts>().Where(step => step.Card.Roles.Contains(role))
            .Select(step => new OfferedStep(step, step.Gate(file, facts), step.IsNext(file, facts), step.IsOffered(file, facts)));
}

/// <summary>Steps on a subject that features above its own offer: the page of the subject shows them without knowing these.</summary>
/// <typeparam name="TSubject">What was loaded of the subject.</typeparam>
public interface IFurtherSteps<in TSubject>
{
    /// <summary>What they offer.</summary>
    Task<IReadOnlyList<OfferedStep>> OfAsync(TSubject subject, CancellationToken cancellationToken);
}

/// <summary>What happened to things that came of a subject, kept by features above its own.</summary>
/// <typeparam name="TRow">What lists show of the subject.</typeparam>
public interface IFurtherHistory<in TRow>
{
    /// <summary>Their events, as recorded.</summary>
    Task<IReadOnlyList<ProcedureEventRow>> OfAsync(TRow row, CancellationToken cancellationToken);
}

namespace WageSupervision.Domain.Procedure;

/// <summary>What is said of a step: buttons, page policies, rights, audit words and docs/procedure.md follow from it.</summary>
/// <param name="Name">Stable name, unique: gates and documents call the step by it.</param>
/// <param name="Title">What the button says.</param>
public sealed record StepCard(string Name, string Title)
{
    /// <summary>The name under which the audit stores it, for good. Steps of one command share it.</summary>
    public required string Action { get; init; }

    /// <summary>What the audit calls it.</summary>
    public required string ActionWords { get; init; }

    /// <summary>Who may take it.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>Where it is taken: <c>/Cases/Service</c>. The id of its subject follows.</summary>
    public required string Page { get; init; }

    /// <summary>What chooses the step on a page of several, for example <c>?document=Notice</c>.</summary>
    public string Query { get; init; } = "";

    /// <summary>The provision it rests on.</summary>
    public required string Law { get; init; }

    /// <summary>The series of the document it makes, for example 人社监令; <c>null</c> where it makes none.</summary>
    public string? Series { get; init; }

    /// <summary>Whether it is seldom needed: its button stands folded away under 其他程序.</summary>
    public bool IsRare { get; init; }

    /// <summary>Its place among the buttons of a page.</summary>
    public int Place { get; init; }
}

/// <summary>A step of procedure: what is said of it, what must hold before it, and what it records.</summary>
/// <param name="card">What is said of it.</param>
public abstract class Step(StepCard card)
{
    /// <summary>What is said of it.</summary>
    public StepCard Card { get; } = card;

    /// <summary>What it is taken on.</summary>
    public abstract Type Subject { get; }

    /// <summary>The event it records.</summary>
    public abstract Type Records { get; }

    /// <summary>Where it is taken for a subject.</summary>
    public string AddressOf(Guid subjectId) => $"{Card.Page}/{subjectId}{Card.Query}";
}

/// <summary>A step on an aggregate of one kind.</summary>
/// <typeparam name="TFile">What it is taken on.</typeparam>
/// <typeparam name="TFacts">Everything besides the events that its gate must know.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class Step<TFile, TFacts>(StepCard card) : Step(card)
    where TFile : Aggregate
{
    /// <inheritdoc/>
    public override Type Subject => typeof(TFile);

    /// <summary>What must hold before it.</summary>
    public Gate Gate(TFile file, TFacts facts) => new(Card.Name, Card.Title, [.. Bars(file, facts), .. Asks(file, facts)]);

    /// <summary>Whether it is what a good officer would do next; the gate says whether it may be done already.</summary>
    public virtual bool IsNext(TFile file, TFacts facts) => false;

    /// <summary>Whether its button is shown beside the next step.</summary>
    public virtual bool IsOffered(TFile file, TFacts facts) => Gate(file, facts).IsOpen;

    /// <summary>All preconditions, met or not.</summary>
    protected abstract IEnumerable<Precondition> Asks(TFile file, TFacts facts);

    /// <summary>What keeps this person from every step on the file; empty where nothing does.</summary>
    protected virtual IEnumerable<Precondition> Bars(TFile file, TFacts facts) => [];
}

/// <summary>A step with the particulars that are given to it.</summary>
/// <typeparam name="TFile">What it is taken on.</typeparam>
/// <typeparam name="TFacts">Everything besides the events that its gate must know.</typeparam>
/// <typeparam name="TTerms">The particulars; what a form may leave empty is nullable.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class Step<TFile, TFacts, TTerms>(StepCard card) : Step<TFile, TFacts>(card)
    where TFile : Aggregate
{
    /// <summary>Goes through the gate and checks the particulars.</summary>
    /// <returns>What makes the event, given the number of the document (empty where the step makes none).</returns>
    /// <exception cref="ProcedureRuleException">A precondition is missing, or a particular is not allowed.</exception>
    public abstract Func<string, ProcedureEvent> Enter(TFile file, TFacts facts, TTerms terms);

    /// <summary>One refusal for each particular at fault; particulars left empty are not judged.</summary>
    public virtual IEnumerable<ProcedureRuleException> Faults(TFile file, TFacts facts, TTerms terms) => [];
}

/// <summary>A step with its particulars and the event that it records.</summary>
/// <typeparam name="TFile">What it is taken on.</typeparam>
/// <typeparam name="TFacts">Everything besides the events that its gate must know.</typeparam>
/// <typeparam name="TTerms">The particulars.</typeparam>
/// <typeparam name="TEvent">The event.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class Step<TFile, TFacts, TTerms, TEvent>(StepCard card) : Step<TFile, TFacts, TTerms>(card)
    where TFile : Aggregate
    where TEvent : ProcedureEvent
{
    /// <inheritdoc/>
    public override Type Records => typeof(TEvent);

    /// <inheritdoc/>
    public override Func<string, TEvent> Enter(TFile file, TFacts facts, TTerms terms)
    {
        Gate(file, facts).Enter();
        if (Faults(file, facts, terms).FirstOrDefault() is { } fault)
        {
            throw fault;
        }

        return number => Make(file, facts, terms, number);
    }

    /// <summary>The event, once the gate is passed and the particulars are in order.</summary>
    protected abstract TEvent Make(TFile file, TFacts facts, TTerms terms, string number);
}

/// <summary>What a step is given that asks for no particulars.</summary>
public sealed record NoTerms
{
    /// <summary>The only one.</summary>
    public static NoTerms Given { get; } = new();
}

/// <summary>Every step. A step is listed by being there.</summary>
public static class Steps
{
    /// <summary>All, by what they are taken on and their place.</summary>
    public static IReadOnlyList<Step> All { get; } =
    [
        .. typeof(Step).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Step)) && !type.IsAbstract)
            .Select(type => (Step)Activator.CreateInstance(type)!)
            .OrderBy(step => step.Subject.Name, StringComparer.Ordinal).ThenBy(step => step.Card.Place).ThenBy(step => step.Card.Name, StringComparer.Ordinal),
    ];

    /// <summary>The step of a type.</summary>
    public static TStep The<TStep>()
        where TStep : Step => All.OfType<TStep>().First();

    /// <summary>The steps that are taken on an aggregate with these facts, by their place.</summary>
    public static IReadOnlyList<Step<TFile, TFacts>> On<TFile, TFacts>()
        where TFile : Aggregate => [.. All.OfType<Step<TFile, TFacts>>()];
}

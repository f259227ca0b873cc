namespace WageSupervision.Domain.Questions;

/// <summary>Every calculation of this assembly, in the order in which citizens ask.</summary>
public static class CalculationBook
{
    /// <summary>All calculations.</summary>
    public static IReadOnlyList<ICalculation> All { get; } =
    [
        .. typeof(CalculationBook).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(ICalculation).IsAssignableFrom(type))
            .Select(type => (ICalculation)Activator.CreateInstance(type)!)
            .OrderBy(calculation => calculation.Place.AmongAll),
    ];

    private static readonly Dictionary<string, ICalculation> ByName = All.ToDictionary(item => item.Name, StringComparer.Ordinal);

    private static readonly Dictionary<Type, ICalculation> ByType = All.ToDictionary(item => item.GetType());

    /// <summary>The calculation with that name, or <c>null</c>.</summary>
    public static ICalculation? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The calculation of a class.</summary>
    public static ICalculation Of<TCalculation>()
        where TCalculation : ICalculation => ByType[typeof(TCalculation)];
}

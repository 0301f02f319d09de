package tidings.rules.architecture.wrong;

/// Somebody who brings parcels.
interface Courier {
    void bring(Parcel parcel);
}
